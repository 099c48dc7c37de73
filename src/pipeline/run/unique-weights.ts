import { averageUniqueness } from '../../core/labels/uniqueness'
import type { Panel } from './panel'

/**
 * Weight of each row by the average uniqueness of its label among these rows, 1 on average, so that the
 * penalty keeps its meaning: ten rows that see one move count little more than one. Rows of one
 * instrument are neighbours in the panel; other rows, such as later ones, take no part.
 *
 * @param rows rows of the panel with known labels, ascending
 */
export function uniqueWeights(panel: Panel, rows: Int32Array): Float64Array {
  const weights = new Float64Array(rows.length)
  for (let from = 0; from < rows.length;) {
    const instrument = panel.instrument[rows[from] as number]
    let to = from
    while (to < rows.length && panel.instrument[rows[to] as number] === instrument) to++
    const own = rows.subarray(from, to)
    const first = own.map((row) => panel.bar[row] as number)
    const last = own.map((row, i) => (first[i] as number) + (panel.span[row] as number))
    const end = last.reduce((most, bar) => Math.max(most, bar), 0)
    weights.set(averageUniqueness(first, last, end + 1), from)
    from = to
  }
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => (weight * rows.length) / sum)
}
