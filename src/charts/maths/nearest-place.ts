/** Position of the one of ascending places that is nearest to `x`, the earlier of two; -1 without any. */
export function nearestPlace(places: readonly number[], x: number): number {
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((places[middle] as number) < x) from = middle + 1
    else to = middle
  }
  if (from === places.length) return places.length - 1
  const [before, after] = [places[from - 1] ?? Number.NEGATIVE_INFINITY, places[from] as number]
  return x - before <= after - x ? from - 1 : from
}
