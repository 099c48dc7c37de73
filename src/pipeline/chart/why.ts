import { sliceBars } from '../../core/columns/bars'
import type { Instrument } from '../../core/columns/instrument'
import { createFrame } from '../../core/features/frame'
import { modelInput } from '../../core/features/input'
import { featureColumn, MODEL_FEATURES } from '../../core/features/registry'
import { contributionsOf } from '../../core/models/model'
import type { WhyFeature, WhyReport } from '../../contracts/setups'
import type { EngineContext } from '../context'
import { boostOf } from '../run/calibration-base'
import { observedOf, type RunScores, runScoresOf } from '../run/run-scores'
import { barOfDate } from './bar-of-date'
import { type DateRanks, dateRanksOf } from './date-ranks'

const OWN_BARS = 252

/** Share of the 252 values up to `t` that are lower, ties half; null where a value is missing. */
function ownPctRank(column: Float64Array, t: number): number | null {
  const value = column[t] as number
  if (t + 1 < OWN_BARS || Number.isNaN(value)) return null
  const before = column.subarray(t + 1 - OWN_BARS, t)
  let below = 0
  for (const other of before) {
    if (Number.isNaN(other)) return null
    below += other < value ? 1 : other === value ? 0.5 : 0
  }
  return below / (OWN_BARS - 1)
}

/** What is known at one bar: features with their own history, and what the run made of them. */
function whyOf(
  instrument: Instrument,
  date: string,
  run: RunScores | null,
  ranks: DateRanks,
): WhyReport {
  const bar = barOfDate(instrument, date)
  const bars = sliceBars(instrument.bars, 0, bar + 1)
  const frame = createFrame(bars)
  const score = run?.scoreAt(instrument.symbol, bars.day[bar] as number) ?? null
  const fold = score === null ? null : (run?.result.models[score.fold] ?? null)
  const features = fold?.model.features ?? run?.result.spec.features ?? MODEL_FEATURES
  const columns = features.map((id) =>
    modelInput(id).ranked ? null : featureColumn(frame, modelInput(id).feature.id),
  )
  const row = columns.map((column, j) =>
    column ? (column[bar] as number) : (ranks.get(features[j] as string) ?? Number.NaN),
  )
  // Rounded as the panel of the run holds them, so that they sum to the score.
  const contributions = fold && contributionsOf(fold.model, Float32Array.from(row))
  const base = (score && run?.bases[score.fold]) ?? null
  const boost = score === null ? Number.NaN : boostOf(score.probability, base)
  const observed = run && score ? observedOf(run, score.probability) : null
  return {
    features: features.map((feature, j): WhyFeature => {
      const value = row[j] as number
      const column = columns[j]
      return {
        feature,
        value: Number.isFinite(value) ? value : null,
        pctRank: column ? ownPctRank(column, bar) : null,
        contribution: contributions?.[j] ?? null,
      }
    }),
    score: score?.margin ?? null,
    probability: score?.probability ?? null,
    boost: Number.isNaN(boost) ? null : boost,
    base,
    observed,
    baseRate: run?.result.pooled.baseRate ?? null,
  }
}

/** `WhyReport` of a stored symbol on a date; `runKey` null for the features alone. */
export async function why(
  context: EngineContext,
  datasetId: string,
  symbol: string,
  date: string,
  runKey: string | null,
): Promise<WhyReport> {
  const [instrument] = await context.bars.load(datasetId, [symbol])
  if (instrument === undefined) throw new RangeError(`no instrument ${symbol}`)
  const run = runKey === null ? null : await runScoresOf(context, datasetId, runKey)
  return whyOf(instrument, date, run, await dateRanksOf(context, run, { datasetId, symbol, date }))
}
