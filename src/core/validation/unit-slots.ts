/** The unit of each row, such as its day or instrument, as a position, and how many units there are. */
export function slotsOf(unit: Int32Array): { readonly slots: Int32Array; readonly count: number } {
  const position = new Map([...new Set(unit)].toSorted((a, b) => a - b).map((one, i) => [one, i]))
  return { slots: unit.map((one) => position.get(one) as number), count: position.size }
}

/** Sum over the rows of each slot. */
export function sumBySlot(
  slots: Int32Array,
  count: number,
  value: (row: number) => number,
): Float64Array {
  const sums = new Float64Array(count)
  slots.forEach((slot, row) => {
    sums[slot] = (sums[slot] as number) + value(row)
  })
  return sums
}

/** Scalar product. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
