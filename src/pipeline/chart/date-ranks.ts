import { dayFromIso } from '../../core/columns/day'
import { modelInput } from '../../core/features/input'
import { crossSection, rankAmong } from '../analogues/cross-section'
import type { EngineContext } from '../context'
import type { RunScores } from '../run/run-scores'

/** Ranks among a run's eligible rows of one date, by the id of the input. */
export type DateRanks = ReadonlyMap<string, number>

export interface DateRanksQuery {
  readonly datasetId: string
  readonly symbol: string
  readonly date: string
}

/** Ranks that a run has among its inputs, of one symbol on a date; empty where it has none there. */
export async function dateRanksOf(
  context: EngineContext,
  run: RunScores | null,
  { datasetId, symbol, date }: DateRanksQuery,
): Promise<DateRanks> {
  const inputs = (run?.result.spec.features ?? []).map(modelInput).filter(({ ranked }) => ranked)
  const day = dayFromIso(date)
  if (run === null || day === null || inputs.length === 0) return new Map()
  const { symbols, spec } = run.result
  const features = inputs.map(({ feature }) => feature.id)
  const all = await crossSection(context, { datasetId, symbols, day, features, rows: spec.rows })
  const own = all.find((one) => one.symbol === symbol)
  const others = all.filter((one) => one !== own)
  return new Map(
    inputs.flatMap(({ id }, j) => {
      // Rounded as the panel of the run holds them, so that ties are the same.
      const of = ({ values }: { readonly values: Float64Array }) => Math.fround(values[j] as number)
      const rank = own ? rankAmong(of(own), others.map(of)) : null
      return rank === null ? [] : [[id, rank] as const]
    }),
  )
}
