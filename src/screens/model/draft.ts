import type { DatasetSummary, Universe } from '../../contracts/dataset'
import { defaultLabel } from '../../contracts/default-spec'
import { LIQUID, type RunSpec } from '../../contracts/spec'
import type { AssetClass } from '../../core/columns/instrument'
import { modelInput } from '../../core/features/input'
import {
  holeRule,
  isMultiple,
  LABEL_KINDS,
  type LabelKind,
  USUAL_MULTIPLE,
} from '../../core/labels/label-spec'
import {
  choiceField,
  listField,
  numberField,
  optionalNumberField,
  optionalTextField,
  type SearchCodec,
  searchCodec,
  type SearchField,
  textField,
} from '../../state/search-codec'

export type ClassChoice = AssetClass | 'all'

/** A run spec as the form edits it; what equals its base stays out of the URL. */
export interface SpecDraft {
  readonly cls: ClassChoice
  /** Id of a saved universe, 'all' for every instrument, '' for what the base names. */
  readonly uni: string
  readonly from: string | null
  readonly to: string | null
  readonly close: number | null
  readonly value: number | null
  /** What happens to rows that touch suspect bars. */
  readonly sus: 'left_out' | 'counted'
  readonly label: LabelKind
  readonly theta: number
  readonly h: number
  /** Days between bars above which a label is unknown; null minds no hole. */
  readonly hole: number | null
  readonly feat: readonly string[]
  readonly c: number
  readonly weights: 'equal' | 'uniqueness'
  readonly learn: 'outcomes' | 'verdicts'
  readonly folds: number
  readonly train: number | null
  readonly cal: number | null
  readonly seed: number
  readonly equity: number
  readonly pos: number
  readonly risk: number
  readonly weight: number
  readonly stop: number
  readonly target: number | null
  readonly bars: number
  readonly slip: number | null
  readonly lift: number
}

/** A date of the base may be taken away: `any` in the URL says so. */
const dateField = (fallback: string | null): SearchField<string | null> => ({
  ...optionalTextField(),
  fallback,
  parse: (text) => (text === 'any' ? null : text || fallback),
  format: (value) => value ?? 'any',
})

function isInput(text: string): boolean {
  try {
    modelInput(text)
    return true
  } catch {
    return false
  }
}

/** Names of inputs; unknown ones are left out, and a list of nothing else is the fallback. */
function featuresField(fallback: readonly string[]): SearchField<readonly string[]> {
  const field = listField(fallback)
  return {
    ...field,
    parse(text) {
      const named = field.parse(text)
      const known = [...new Set(named.filter(isInput))]
      return named.length > 0 && known.length === 0 ? fallback : known
    },
  }
}

/** Both directions of the form's part of the URL, over the spec it starts from. */
export function draftCodec(base: RunSpec): SearchCodec<SpecDraft> {
  const { rows, label, validation, backtest } = base
  return searchCodec<SpecDraft>({
    cls: choiceField<ClassChoice>(['all', 'stock', 'crypto', 'other'], base.assetClass ?? 'all'),
    uni: textField(),
    from: dateField(rows.from),
    to: dateField(rows.to),
    close: optionalNumberField(rows.minClose),
    value: optionalNumberField(rows.minTradedValue),
    sus: choiceField(['left_out', 'counted'], rows.suspect ?? 'left_out'),
    label: choiceField(LABEL_KINDS, label.kind),
    theta: numberField(label.theta, 0),
    h: numberField(label.horizon, 1),
    hole: optionalNumberField(label.maxStepDays ?? null),
    feat: featuresField(base.features),
    c: numberField(base.model.c, 0),
    weights: choiceField(['equal', 'uniqueness'], base.model.weights ?? 'equal'),
    learn: choiceField(['outcomes', 'verdicts'], base.model.learns ?? 'outcomes'),
    folds: numberField(validation.folds, 1, 100),
    train: optionalNumberField(validation.minTrainDates),
    cal: optionalNumberField(validation.calibrateDates),
    seed: numberField(base.seed),
    equity: numberField(backtest.startEquity, 1),
    pos: numberField(backtest.maxPositions, 1),
    risk: numberField(backtest.riskPerTrade, 0, 1),
    weight: numberField(backtest.maxWeight, 0, 1),
    stop: numberField(backtest.stopAtr, 0),
    target: optionalNumberField(backtest.target),
    bars: numberField(backtest.maxBars, 1),
    slip: optionalNumberField(backtest.slippageBps),
    lift: numberField(backtest.minLift, 0),
  })
}

function universeOf({ uni }: SpecDraft, base: RunSpec, universes: readonly Universe[]) {
  if (uni === 'all') return null
  return universes.find(({ id }) => id === uni)?.symbols ?? base.universe
}

/** The spec that the form stands for. */
export function specOf(draft: SpecDraft, base: RunSpec, universes: readonly Universe[]): RunSpec {
  return {
    version: 1,
    assetClass: draft.cls === 'all' ? null : draft.cls,
    universe: universeOf(draft, base, universes),
    rows: {
      from: draft.from,
      to: draft.to,
      minClose: draft.close,
      minTradedValue: draft.value,
      suspect: draft.sus,
    },
    label: {
      kind: draft.label,
      horizon: draft.h,
      theta: draft.theta,
      ...holeRule(draft.hole),
    },
    features: draft.feat,
    model: {
      kind: 'logistic',
      c: draft.c,
      ...(draft.weights === 'equal' ? {} : { weights: draft.weights }),
      ...(draft.learn === 'outcomes' ? {} : { learns: draft.learn }),
    },
    validation: {
      kind: 'walk_forward',
      folds: draft.folds,
      minTrainDates: draft.train,
      calibrateDates: draft.cal,
    },
    backtest: {
      startEquity: draft.equity,
      maxPositions: draft.pos,
      riskPerTrade: draft.risk,
      maxWeight: draft.weight,
      stopAtr: draft.stop,
      target: draft.target,
      maxBars: draft.bars,
      slippageBps: draft.slip,
      minLift: draft.lift,
    },
    seed: draft.seed,
  }
}

export type DraftPatch = Partial<SpecDraft>

/** Another theta: the profit target goes along while it stood at the old one. */
export const withTheta = (draft: SpecDraft, theta: number): DraftPatch =>
  draft.target === draft.theta ? { theta, target: theta } : { theta }

/** Another horizon: the time stop goes along while it stood at the old one. */
export const withHorizon = (draft: SpecDraft, h: number): DraftPatch =>
  draft.bars === draft.h ? { h, bars: h } : { h }

/** Another label kind: theta changes its meaning with the scale of the target, and so its value. */
export function withKind(draft: SpecDraft, label: LabelKind): DraftPatch {
  const multiple = USUAL_MULTIPLE[label]
  if (multiple !== null) return { label, theta: multiple, target: null }
  if (!isMultiple(draft.label)) return { label }
  const { theta } = defaultLabel(draft.cls === 'all' ? null : draft.cls)
  return { label, theta, target: theta }
}

const thetaOf = (cls: ClassChoice) => defaultLabel(cls === 'all' ? null : cls).theta

/** Another asset class: its usual theta, and its limits where liquid rows are asked for. */
export function withClass(draft: SpecDraft, cls: ClassChoice): DraftPatch {
  const theta = draft.theta === thetaOf(draft.cls) ? withTheta(draft, thetaOf(cls)) : {}
  return { cls, ...theta, ...(isLiquid(draft) ? liquidity(cls, true) : {}) }
}

const limitsOf = (cls: ClassChoice) => LIQUID[cls === 'all' ? 'stock' : cls]

export const isLiquid = ({ cls, close, value }: SpecDraft): boolean =>
  (close !== null || value !== null) &&
  close === limitsOf(cls).minClose &&
  value === limitsOf(cls).minTradedValue

export function liquidity(cls: ClassChoice, liquid: boolean): DraftPatch {
  if (!liquid) return { close: null, value: null }
  const { minClose, minTradedValue } = limitsOf(cls)
  return { close: minClose, value: minTradedValue }
}

/** Classes that the dataset can give, 'all' when it is mixed. */
export function classChoices(dataset: DatasetSummary): readonly ClassChoice[] {
  const present = (['stock', 'crypto', 'other'] as const).filter(
    (name) => dataset.classes[name] > 0,
  )
  return present.length > 1 ? [...present, 'all'] : present
}

/**
 * Edits that make the form stand for another spec. A universe of its own is not among them, nor a class that the
 * dataset cannot give: of a dataset of one class, all classes are that one.
 */
export function draftOf(spec: RunSpec, base: RunSpec, dataset: DatasetSummary): DraftPatch {
  const { cls, ...rest } = draftCodec(spec).parse({})
  const uni = spec.universe === null && base.universe !== null ? 'all' : ''
  const own: ClassChoice = base.assetClass ?? 'all'
  return { ...rest, cls: classChoices(dataset).includes(cls) ? cls : own, uni }
}
