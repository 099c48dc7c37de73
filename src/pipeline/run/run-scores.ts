import type { DatasetId } from '../../contracts/dataset'
import { coilError } from '../../contracts/errors'
import type { CalibrationBase, RunResult } from '../../contracts/results'
import type { ObservedBin } from '../../contracts/setups'
import type { EngineContext } from '../context'
import type { ScoreColumns } from '../../storage/store'
import { calibrationBase } from './calibration-base'
import { binOf } from './outcome'

/** A stored run, ready to be asked for the score of a bar. */
export interface RunScores {
  readonly result: RunResult
  readonly scores: ScoreColumns
  /** The base of each fold's probabilities, by its position. */
  readonly bases: readonly (CalibrationBase | null)[]
  /** Scores of rows given by instrument and day, NaN and fold -1 where the run has none. */
  readonly lookUp: (rows: {
    readonly symbols: readonly string[]
    readonly instrument: Int32Array
    readonly day: Int32Array
  }) => FoundScores
  /** The score of the bar of a day, null where the run has none. */
  readonly scoreAt: (symbol: string, day: number) => ScoreAt | null
}

export interface FoundScores {
  readonly margin: Float64Array
  readonly probability: Float64Array
  /** Position of the fold of each row. */
  readonly fold: Int8Array
}

/** What rows have without a run. */
export const noScores = (rows: number): FoundScores => ({
  margin: new Float64Array(rows).fill(Number.NaN),
  probability: new Float64Array(rows).fill(Number.NaN),
  fold: new Int8Array(rows).fill(-1),
})

export interface ScoreAt {
  readonly margin: number
  readonly probability: number
  /** Position of the fold whose model gave the score. */
  readonly fold: number
}

/** Row of each scored bar, by instrument and day: bars are counted anew when history is put before them. */
function indexScores(scores: ScoreColumns, instruments: number): readonly Map<number, number>[] {
  const index = Array.from({ length: instruments }, () => new Map<number, number>())
  scores.day.forEach((day, row) => index[scores.instrument[row] as number]?.set(day, row))
  return index
}

function createRunScores(result: RunResult, scores: ScoreColumns): RunScores {
  const position = new Map(result.symbols.map((symbol, i) => [symbol, i]))
  const index = indexScores(scores, result.symbols.length)
  return {
    result,
    scores,
    bases: result.folds.map(calibrationBase),
    lookUp: (rows) => {
      const at = rows.symbols.map((symbol) => index[position.get(symbol) ?? -1])
      const found = Array.from(rows.day, (day, i) => at[rows.instrument[i] as number]?.get(day))
      const of = (column: Float64Array) =>
        Float64Array.from(found, (row) =>
          row === undefined ? Number.NaN : (column[row] as number),
        )
      const fold = Int8Array.from(found, (row) =>
        row === undefined ? -1 : (scores.fold[row] as number),
      )
      return { margin: of(scores.margin), probability: of(scores.probability), fold }
    },
    scoreAt: (symbol, day) => {
      const row = index[position.get(symbol) ?? -1]?.get(day)
      return row === undefined
        ? null
        : {
            margin: scores.margin[row] as number,
            probability: scores.probability[row] as number,
            fold: scores.fold[row] as number,
          }
    },
  }
}

/** The last runs asked for: stepping through a queue asks for the same one, or two, again and again. */
const kept = new Map<string, Promise<RunScores>>()
const KEPT = 2

async function loadScores(
  context: EngineContext,
  datasetId: DatasetId,
  key: string,
): Promise<RunScores> {
  const run = await context.store.findRun(datasetId, key)
  if (run === null)
    throw coilError('not_found', `there is no run ${key}`, {
      stage: 'run',
      hint: 'It may have been deleted in another tab. Choose another run.',
    })
  return createRunScores(run.result, run.scores)
}

/** Scores of a stored run; throws `not_found`. */
export function runScoresOf(
  context: EngineContext,
  datasetId: DatasetId,
  key: string,
): Promise<RunScores> {
  const id = `${datasetId} ${key}`
  const scores = kept.get(id) ?? loadScores(context, datasetId, key)
  kept.delete(id)
  kept.set(id, scores)
  for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old)
  scores.catch(() => {
    if (kept.get(id) === scores) kept.delete(id)
  })
  return scores
}

/** How often bars with such a probability exploded out of sample. */
export function observedOf(run: RunScores, probability: number): ObservedBin | null {
  const bins = run.result.reliability
  const at = binOf(bins, probability)
  const bin = at === null ? undefined : bins[at]
  return bin ? { ...bin.observed, lo: bin.lo, hi: bin.hi, events: bin.events } : null
}
