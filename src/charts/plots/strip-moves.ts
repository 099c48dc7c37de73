/** A point of a strip plot, as far as moving among them goes. */
export interface StripPlace {
  /** Its column. */
  readonly at: number
  /** Its height, above 0. */
  readonly gain: number
}

/** Points by height, those as high by their place in the list. */
const byGain = (points: readonly StripPlace[]) => (a: number, b: number) =>
  (points[a] as StripPlace).gain - (points[b] as StripPlace).gain || a - b

/** The points of a column, the lowest first. */
function columnOf(points: readonly StripPlace[], at: number): number[] {
  return [...points.keys()].filter((i) => points[i]?.at === at).toSorted(byGain(points))
}

/** The nearest column that has points, to the right (1) or to the left (-1). */
function nextColumn(points: readonly StripPlace[], at: number, step: 1 | -1): number | null {
  const beyond = points.map((point) => point.at).filter((one) => (one - at) * step > 0)
  if (beyond.length === 0) return null
  return step > 0 ? Math.min(...beyond) : Math.max(...beyond)
}

/** The point of a column that is nearest in height, as a ratio. */
function nearestIn(points: readonly StripPlace[], at: number, gain: number): number {
  const far = (i: number) => Math.abs(Math.log((points[i] as StripPlace).gain / gain))
  return columnOf(points, at).reduce((best, i) => (far(i) < far(best) ? i : best))
}

/**
 * Where a key leads among points: up and down within a column, left and right to the like height of the
 * next column with points, Home and End to the first and the last of all. Null where it leads nowhere.
 */
export function nextPoint(
  points: readonly StripPlace[],
  current: number,
  key: string,
): number | null {
  const here = points[current]
  if (!here) return null
  if (key === 'Home' || key === 'End') {
    const columns = points.map(({ at }) => at)
    const at = key === 'Home' ? Math.min(...columns) : Math.max(...columns)
    return columnOf(points, at).at(key === 'Home' ? 0 : -1) ?? null
  }
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const column = columnOf(points, here.at)
    return column[column.indexOf(current) + (key === 'ArrowUp' ? 1 : -1)] ?? null
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const at = nextColumn(points, here.at, key === 'ArrowRight' ? 1 : -1)
  return at === null ? null : nearestIn(points, at, here.gain)
}
