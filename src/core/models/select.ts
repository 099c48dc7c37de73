/**
 * Puts the k-th smallest of values[from..] (k counted from the start of the array) at index k,
 * none larger before it and none smaller after it, and returns it. Reorders `values`, which holds
 * no NaN. Source: C. A. R. Hoare, Algorithm 65: Find, 1961, with the middle element as pivot.
 */
export function selectInPlace(values: Float64Array, k: number, from: number = 0): number {
  let lo = from
  let hi = values.length - 1
  while (lo < hi) {
    const pivot = values[(lo + hi) >>> 1] as number
    let i = lo
    let j = hi
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i > j) break
      const held = values[i] as number
      values[i] = values[j] as number
      values[j] = held
      i++
      j--
    }
    if (k <= j) hi = j
    else if (k >= i) lo = i
    else break
  }
  return values[k] as number
}

/**
 * Quantiles (R-7, see `quantileSorted`) of unsorted values at the ascending shares `qs`, in linear
 * time. Reorders `values`, which is not empty and holds no NaN.
 */
export function quantilesInPlace(values: Float64Array, qs: readonly number[]): number[] {
  let from = 0
  return qs.map((q) => {
    const h = (values.length - 1) * q
    const below = Math.floor(h)
    const lo = selectInPlace(values, below, Math.min(from, below))
    from = Math.ceil(h)
    const hi = selectInPlace(values, from, below)
    return lo === hi ? lo : lo + (h - below) * (hi - lo)
  })
}
