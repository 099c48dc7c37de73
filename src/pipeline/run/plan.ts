import type { AssetClass } from '../../core/columns/instrument'
import { hashText } from '../../core/columns/content-hash'
import type { Lesson } from '../../core/diagnostics/verdicts/lessons'
import { modelInput, RANK_VERSION } from '../../core/features/input'
import { type FoldPlan, planWalkForward } from '../../core/validation/walk-forward'
import { canonicalJson } from '../../contracts/canonical-json'
import { coilError } from '../../contracts/errors'
import type { RunSpec, ValidationSpec } from '../../contracts/spec'

/** Raise it when the same spec on the same data would give other figures for a reason of code. */
const RUN_CODE_VERSION = 4

export interface RunManifest {
  readonly datasetHash: string
  readonly instruments: readonly { readonly symbol: string; readonly assetClass: AssetClass }[]
  /** Of a reviewer; absent where nobody judged. */
  readonly lessons?: readonly Lesson[]
}

export interface RunPlan {
  /** Hash of dataset content, spec and the versions of what the spec uses. */
  readonly key: string
  /** Instruments that take part, in storage order. */
  readonly symbols: readonly string[]
  /** The same symbols in the portions that one task takes. */
  readonly chunks: readonly (readonly string[])[]
  /** Ids of the model's inputs, aliases resolved. */
  readonly features: readonly string[]
  /** What a reviewer teaches; null where the model learns from outcomes. */
  readonly lessons: readonly Lesson[] | null
  readonly spec: RunSpec
}

/** Instruments that one task takes: short enough for progress to move, long enough to pay off. */
const CHUNK = 16

/** Items in their order, in portions of at most `size`. */
export function chunksOf<T>(items: readonly T[], size: number = CHUNK): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}

/** Symbols of a dataset that an asset class and a universe leave, in the order given. */
export function selectSymbols(
  instruments: RunManifest['instruments'],
  assetClass: AssetClass | null,
  universe: readonly string[] | null,
): readonly string[] {
  const wanted = universe === null ? null : new Set(universe)
  return instruments
    .filter((one) => assetClass === null || one.assetClass === assetClass)
    .filter((one) => wanted === null || wanted.has(one.symbol))
    .map((one) => one.symbol)
}

/** Lessons of a spec that asks for them. They are part of the key: other verdicts make another run. */
function lessonsFor(
  spec: RunSpec,
  symbols: readonly string[],
  { lessons = [] }: RunManifest,
): readonly Lesson[] | null {
  if (spec.model.learns === undefined) return null
  const taken = new Set(symbols)
  const own = lessons.filter(({ symbol }) => taken.has(symbol))
  if (own.length === 0)
    throw coilError(
      'not_enough_events',
      'the model is to learn from verdicts, and no card of the spec has one',
      {
        stage: 'plan',
        hint: 'Judge cards blind in Review, yes or no, or let the model learn from outcomes. The command line has no verdicts.',
      },
    )
  return own
}

/** What a run will do, before anything is computed: pure, comparable by value, hashable. */
export function planRun(spec: RunSpec, manifest: RunManifest): RunPlan {
  const inputs = spec.features.map(modelInput)
  const features = inputs.map(({ id }) => id)
  if (features.length === 0)
    throw coilError('bad_input', 'the spec names no features', {
      stage: 'plan',
      hint: 'Choose at least one feature.',
    })
  const symbols = selectSymbols(manifest.instruments, spec.assetClass, spec.universe)
  if (symbols.length === 0)
    throw coilError('bad_input', 'no instrument of this dataset matches the spec', {
      stage: 'plan',
      details: { assetClass: spec.assetClass, universe: spec.universe?.length ?? null },
      hint: 'Choose another asset class or universe.',
    })
  const versions = inputs.map(({ id, feature, ranked }) =>
    ranked ? `${id}@${feature.version}.${RANK_VERSION}` : `${id}@${feature.version}`,
  )
  const lessons = lessonsFor(spec, symbols, manifest)
  const identity = {
    code: RUN_CODE_VERSION,
    data: manifest.datasetHash,
    spec,
    versions,
    ...(lessons === null ? {} : { lessons: hashText(canonicalJson(lessons)) }),
  }
  return {
    key: hashText(canonicalJson(identity)),
    symbols,
    chunks: chunksOf(symbols),
    features,
    lessons,
    spec,
  }
}

/** The lengths that `null` in a validation spec stands for, given the number of distinct dates. */
function resolveValidation(
  spec: ValidationSpec,
  dates: number,
): { readonly folds: number; readonly minTrainDates: number; readonly calibrateDates: number } {
  return {
    folds: spec.folds,
    minTrainDates: spec.minTrainDates ?? Math.floor(dates * 0.35),
    calibrateDates: spec.calibrateDates ?? Math.max(42, Math.min(126, Math.floor(dates * 0.08))),
  }
}

/**
 * Folds over the distinct dates of the eligible rows. Throws `bad_input` with the number of dates
 * when there are too few of them.
 */
export function planFolds(spec: RunSpec, dates: Int32Array): readonly FoldPlan[] {
  const lengths = resolveValidation(spec.validation, dates.length)
  try {
    return planWalkForward(dates, { ...lengths, horizon: spec.label.horizon })
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    throw coilError('bad_input', thrown.message, {
      stage: 'plan',
      details: { dates: dates.length, folds: lengths.folds },
      hint: 'Use fewer folds, a longer date range, or instruments with more history (300 bars are spent on warm-up).',
    })
  }
}

/** Distinct values in ascending order. */
export function distinctSorted(values: Int32Array): Int32Array {
  const sorted = values.slice().sort()
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1])
}
