import { barCount } from '../core/columns/bars'
import type { Instrument } from '../core/columns/instrument'
import { rankWithinDates, rowsByDate } from '../core/features/date-ranks'
import { columnBy, createFrame, createScratch } from '../core/features/frame'
import type { ModelInput } from '../core/features/input'

/** Ranks of each instrument by the id of their input, one per bar. */
export type RanksBySymbol = ReadonlyMap<string, ReadonlyMap<string, Float64Array>>

/** The ranked ones among the inputs: of each bar among the bars of all instruments on its date. */
export function ranksWithinDates(
  instruments: readonly Instrument[],
  inputs: readonly ModelInput[],
): RanksBySymbol {
  const ranks = new Map(instruments.map(({ symbol }) => [symbol, new Map<string, Float64Array>()]))
  const ranked = inputs.filter((input) => input.ranked)
  if (ranked.length === 0) return ranks
  const starts: number[] = []
  let rows = 0
  for (const { bars } of instruments) {
    starts.push(rows)
    rows += barCount(bars)
  }
  const day = new Int32Array(rows)
  instruments.forEach(({ bars }, i) => day.set(bars.day, starts[i]))
  const byDate = rowsByDate(day)
  const scratch = createScratch()
  for (const { id, feature } of ranked) {
    const values = new Float64Array(rows)
    instruments.forEach(({ bars }, i) =>
      values.set(columnBy(createFrame(bars, scratch), feature), starts[i]),
    )
    rankWithinDates(values, 1, 0, byDate)
    instruments.forEach(({ symbol, bars }, i) => {
      const from = starts[i] as number
      ranks.get(symbol)?.set(id, values.subarray(from, from + barCount(bars)))
    })
  }
  return ranks
}
