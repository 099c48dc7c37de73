/**
 * How many labels cover each bar: label i covers the returns of bars from[i] + 1 .. to[i].
 * Source: M. Lopez de Prado, Advances in Financial Machine Learning, 2018, 4.3.
 *
 * @param from decision bars
 * @param to last bar of each label, at least `from`
 * @param bars number of bars; every `to` is below it
 */
export function concurrency(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  bars: number,
): Int32Array {
  const steps = new Int32Array(bars + 1)
  for (let i = 0; i < from.length; i++) {
    const [first, end] = [(from[i] as number) + 1, (to[i] as number) + 1]
    steps[first] = (steps[first] as number) + 1
    steps[end] = (steps[end] as number) - 1
  }
  const covering = new Int32Array(bars)
  for (let k = 0, open = 0; k < bars; k++) {
    open += steps[k] as number
    covering[k] = open
  }
  return covering
}

/**
 * Average uniqueness of each label, in (0, 1]: the mean over its bars of 1 / the labels that cover them;
 * NaN for a label without bars. Source: the same, 4.4.
 */
export function averageUniqueness(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  bars: number,
): Float64Array {
  const covering = concurrency(from, to, bars)
  const upTo = new Float64Array(bars + 1)
  for (let k = 0; k < bars; k++) {
    const count = covering[k] as number
    upTo[k + 1] = (upTo[k] as number) + (count > 0 ? 1 / count : 0)
  }
  return Float64Array.from({ length: from.length }, (_, i) => {
    const [first, end] = [(from[i] as number) + 1, (to[i] as number) + 1]
    return ((upTo[end] as number) - (upTo[first] as number)) / (end - first)
  })
}
