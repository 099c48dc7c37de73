import { dayFromIso } from '../../core/columns/day'
import type { Lesson } from '../../core/diagnostics/verdicts/lessons'
import type { Panel } from './panel'

/** One number for an instrument and a day, exact for up to 2^21 instruments: days are 32-bit. */
const keyOf = (instrument: number, day: number): number => instrument * 2 ** 32 + day

/** What the reviewer said of each row of a panel: 1 yes, 0 no, -1 nothing. */
export function taughtRows(
  { symbols, instrument, day }: Pick<Panel, 'symbols' | 'instrument' | 'day'>,
  lessons: readonly Lesson[],
): Int8Array {
  const position = new Map(symbols.map((symbol, i) => [symbol, i]))
  const said = new Map<number, 0 | 1>()
  for (const { symbol, date, y } of lessons) {
    const [at, on] = [position.get(symbol), dayFromIso(date)]
    if (at !== undefined && on !== null) said.set(keyOf(at, on), y)
  }
  return Int8Array.from(day, (on, row) => said.get(keyOf(instrument[row] as number, on)) ?? -1)
}
