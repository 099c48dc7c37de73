import { dayFromIso } from '../../core/columns/day'
import type { Lesson } from '../../core/diagnostics/verdicts/lessons'
import type { Panel } from './panel'

/** What the reviewer said of each row of a panel: 1 yes, 0 no, -1 nothing. */
export function taughtRows(panel: Panel, lessons: readonly Lesson[]): Int8Array {
  const position = new Map(panel.symbols.map((symbol, i) => [symbol, i]))
  const said = new Map(
    lessons.map(({ symbol, date, y }) => [`${position.get(symbol)} ${dayFromIso(date)}`, y]),
  )
  return Int8Array.from(
    panel.day,
    (day, row) => said.get(`${panel.instrument[row] as number} ${day}`) ?? -1,
  )
}
