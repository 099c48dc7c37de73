import { z } from 'zod/mini'
import { modelInput } from '../core/features/input'
import type { DatasetSource, DatasetSummary } from './dataset'
import { otherVersion } from './file-version'
import type { RunResult } from './results'
import type { RunSpec } from './spec'
import { runSpecSchema } from './spec-schema'
import type { Verdict } from './verdicts'

const FORMAT = 'coil-run-card'
const VERSION = 1

/**
 * A run to hand on: what was asked of which data, and what came of it. It holds no prices; whoever has data of
 * the same fingerprint, and the same verdicts where the model learns from them, gets the same figures from the spec.
 */
export interface RunCard {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  readonly key: string
  readonly createdAt: string
  /** Runs and rules tried on the dataset when it was made. */
  readonly trial: number
  readonly dataset: {
    readonly name: string
    /** Content hash over symbols, classes, calendars and bars. */
    readonly hash: string
    readonly source: DatasetSource['kind']
    /** Absent where the dataset has changed since the run: the rest here is of what the run saw. */
    readonly extent?: Pick<DatasetSummary, 'instruments' | 'bars' | 'first' | 'last'>
  }
  readonly spec: RunSpec
  readonly results: Pick<RunResult, 'coverage' | 'pooled' | 'folds' | 'reliability'> & {
    readonly backtest: RunResult['backtest']['metrics']
  }
  /** Verdicts on the dataset's cards that hold. */
  readonly verdicts: readonly Omit<Verdict, 'datasetId'>[]
}

/** The card of a run with the verdicts on its dataset. */
export function runCard(
  run: RunResult,
  dataset: DatasetSummary,
  verdicts: readonly Verdict[],
): RunCard {
  const { key, createdAt, trial, spec, coverage, pooled, folds, reliability, backtest } = run
  const { name, hash, source, instruments, bars, first, last } = dataset
  return {
    format: FORMAT,
    version: VERSION,
    key,
    createdAt,
    trial,
    dataset: {
      name,
      hash: run.datasetHash,
      source: source.kind,
      ...(hash === run.datasetHash ? { extent: { instruments, bars, first, last } } : {}),
    },
    spec,
    results: { coverage, pooled, folds, reliability, backtest: backtest.metrics },
    verdicts: verdicts.map(({ datasetId: _id, ...verdict }) => verdict),
  }
}

/** What is read back of a card: the rest is for people. */
export interface ReadCard {
  readonly key: string
  readonly dataset: { readonly name: string; readonly hash: string }
  readonly spec: RunSpec
}

const cardSchema: z.ZodMiniType<ReadCard> = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  key: z.string(),
  dataset: z.object({ name: z.string(), hash: z.string() }),
  spec: runSpecSchema,
})

/** True for parsed JSON that means to be a run card. */
export const isRunCard = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT

/** A run card from parsed JSON. Throws a RangeError that names the field. */
export function readRunCard(value: unknown): ReadCard {
  if (!isRunCard(value)) throw new RangeError('it is no run card: "format" is not "coil-run-card"')
  const other = otherVersion(value, VERSION)
  if (other !== null) throw new RangeError(other)
  const card = cardSchema.safeParse(value)
  if (card.success) {
    card.data.spec.features.forEach(modelInput)
    return card.data
  }
  const [issue] = card.error.issues
  throw new RangeError(`${issue?.path.join('.')} ${issue?.message}`)
}
