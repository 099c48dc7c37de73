/**
 * Percent rank of each value among all, 1 for the largest: average rank of equals over the number of
 * values. A missing value (null) gets 0 and is not counted.
 */
export function percentRanks(values: readonly (number | null)[]): readonly number[] {
  const order = values
    .map((value, index) => ({ value, index }))
    .filter((entry): entry is { value: number; index: number } => entry.value !== null)
    .sort((a, b) => a.value - b.value)
  const ranks = values.map(() => 0)
  for (let start = 0; start < order.length;) {
    let end = start + 1
    while (end < order.length && order[end]?.value === order[start]?.value) end++
    const rank = (start + 1 + end) / 2 / order.length
    for (const { index } of order.slice(start, end)) ranks[index] = rank
    start = end
  }
  return ranks
}
