import { type DayIndex, dayIndex } from '../../core/columns/brand'
import { reportBacktest } from '../../core/backtest/report'
import { runBacktest } from '../../core/backtest/run-backtest'
import type { BacktestResult, Entry } from '../../core/backtest/types'
import type { BarStore } from '../../contracts/ports'
import type { RunSpec } from '../../contracts/spec'
import type { ScoreColumns } from '../../storage/store'
import type { FittedFold } from './fold'

export interface BacktestTaskInput {
  readonly datasetId: string
  readonly symbols: readonly string[]
  readonly entries: readonly Entry[]
  readonly spec: RunSpec
  /** First and last day of the test period. */
  readonly from: DayIndex
  readonly to: DayIndex
}

/** Value of the account and of the benchmark on every date of the test period. */
export interface EquityCurve {
  readonly day: Int32Array
  readonly equity: Float64Array
  readonly equalWeight: Float64Array
}

export interface BacktestTaskOutput {
  readonly backtest: BacktestResult
  readonly curve: EquityCurve
}

/**
 * Scored bars whose probability reaches `minLift` times the share of explosions in the training
 * rows of their fold: a threshold that was known before the test part began.
 */
export function entriesOf(
  spec: RunSpec,
  scores: ScoreColumns,
  folds: readonly FittedFold[],
): readonly Entry[] {
  const least = folds.map((fold) => spec.backtest.minLift * fold.fitted.trainRate)
  const entries: Entry[] = []
  scores.probability.forEach((probability, i) => {
    if (probability < (least[scores.fold[i] as number] as number)) return
    entries.push({
      instrument: scores.instrument[i] as number,
      bar: scores.bar[i] as number,
      score: scores.margin[i] as number,
      probability,
    })
  })
  return entries
}

/** Backtest of the entries over the days `from` to `to` (inclusive), with its report. */
export async function backtestTask(
  { datasetId, symbols, entries, spec, from, to }: BacktestTaskInput,
  bars: BarStore,
): Promise<BacktestTaskOutput> {
  const instruments = await bars.load(datasetId, symbols)
  const parameters = { ...spec.backtest, from: dayIndex(from), to: dayIndex(to), seed: spec.seed }
  const outcome = runBacktest(instruments, entries, parameters)
  const { day, equity, equalWeight } = outcome
  return { backtest: reportBacktest(outcome, spec.seed), curve: { day, equity, equalWeight } }
}
