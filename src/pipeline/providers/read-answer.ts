import type { RejectedRow } from '../../contracts/ingest'
import { type Bars, firstBarOnOrAfter, sliceBars } from '../../core/columns/bars'
import { dayIndex } from '../../core/columns/brand'
import type { InstrumentMeta } from '../../core/columns/instrument'
import { readSource } from '../../ingest/read-source'
import type { ProviderAnswer } from '../../providers/adapter'
import { ProviderError } from '../../providers/http'
import { mergeBars } from '../data/merge-bars'

const encoder = new TextEncoder()

export interface FetchedSeries extends InstrumentMeta {
  readonly bars: Bars
  /** What was wrong with each row of the answers that is left out. */
  readonly leftOut: readonly string[]
}

const rejectedWords = ({ row, column, value, reason }: RejectedRow): string =>
  `row ${row}, ${column} “${value}”: ${reason}`

/**
 * The bars of a symbol's answers, through the same reader and checks as a dropped file; the bar of
 * `today`, which may be unfinished, is left out. Throws a `ProviderError` with what is wrong.
 */
export function readAnswers(
  symbol: string,
  answers: readonly ProviderAnswer[],
  today: number,
): FetchedSeries {
  let found: FetchedSeries | null = null
  const leftOut: string[] = []
  for (const { text } of answers) {
    const [file] = readSource(`${symbol}.json`, encoder.encode(text), { assumeSymbol: symbol })
    const series = file?.series[0]
    if (!series) {
      const words = file?.report.refused?.message ?? 'the answer holds no bars'
      if (found && /holds no rows|is empty|has a header/.test(words)) continue
      throw new ProviderError('refused', words)
    }
    leftOut.push(...(file?.report.rejected ?? []).map(rejectedWords))
    const bars: Bars = found ? mergeBars(found.bars, series.bars, 'incoming').bars : series.bars
    found = { ...series, symbol, bars, leftOut }
  }
  if (!found) throw new ProviderError('refused', 'the answer holds no bars')
  const end = firstBarOnOrAfter(found.bars, dayIndex(today))
  return { ...found, bars: sliceBars(found.bars, 0, end) }
}
