import type { BarStore } from '../../contracts/ports'
import { type Coverage, type CoveredBars, coverageOf } from '../../core/quality/coverage'
import { chunksOf } from '../run/plan'

/** Days and flags of a dataset's bars, without the prices beside them, counted against calendars. */
export async function coverBars(
  bars: BarStore,
  datasetId: string,
  symbols: readonly string[],
  progress: (done: number, total: number) => void,
): Promise<Coverage> {
  const covered: CoveredBars[] = []
  for (const chunk of chunksOf(symbols)) {
    progress(covered.length, symbols.length)
    for (const { symbol, assetClass, calendar, bars: own } of await bars.load(datasetId, chunk)) {
      // Copies: a view would keep the whole record that it was cut from.
      covered.push({
        symbol,
        assetClass,
        calendar,
        day: own.day.slice(),
        flags: own.flags.slice(),
      })
    }
  }
  return coverageOf(covered)
}
