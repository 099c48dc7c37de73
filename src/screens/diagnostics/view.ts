import type { DatasetSummary } from '../../contracts/dataset'
import { defaultLabel, dominantClass } from '../../contracts/default-spec'
import type { EvidenceQuery } from '../../contracts/results'
import { LIQUID } from '../../contracts/spec'
import type { AssetClass } from '../../core/columns/instrument'
import {
  holeRule,
  LABEL_KINDS,
  USUAL_MULTIPLE,
  type LabelKind,
  type LabelSpec,
} from '../../core/labels/label-spec'
import {
  choiceField,
  flagField,
  optionalNumberField,
  optionalTextField,
  searchCodec,
  textField,
} from '../../state/search-codec'

const CLASSES: readonly AssetClass[] = ['stock', 'crypto', 'other']

/** What the screen keeps in the URL; null and 'main' take what suits the dataset. */
export interface DiagnosticsView {
  readonly cls: AssetClass | 'main'
  readonly label: LabelKind
  readonly theta: number | null
  readonly h: number
  /** Days between bars above which a label is unknown; null minds no hole. */
  readonly hole: number | null
  readonly from: string | null
  readonly to: string | null
  readonly liq: boolean
  /** Id of the stored universe that limits the instruments; null takes all. */
  readonly uni: string | null
  /** Suspect bars are counted like all others. */
  readonly all: boolean
  /** The composed rule as text; '' for none. */
  readonly rule: string
  /** What the screen shows: what the bars say of signals, or one feature. */
  readonly pane: 'evidence' | 'feature'
  readonly feature: string
  /** Instrument under the feature; '' takes the first. */
  readonly sym: string
}

export const diagnosticsView = searchCodec<DiagnosticsView>({
  cls: choiceField(['main', ...CLASSES], 'main'),
  label: choiceField(LABEL_KINDS, 'max_high'),
  theta: optionalNumberField(),
  h: {
    fallback: 10,
    parse: (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : 10),
    format: String,
  },
  hole: optionalNumberField(),
  from: optionalTextField(),
  to: optionalTextField(),
  liq: flagField(),
  uni: optionalTextField(),
  all: flagField(),
  rule: textField(),
  pane: choiceField(['evidence', 'feature'], 'evidence'),
  feature: textField('bb_width20'),
  sym: textField(),
})

/** Asset classes that have instruments, in a fixed order. */
export const classesOf = (dataset: DatasetSummary): readonly AssetClass[] =>
  CLASSES.filter((name) => dataset.classes[name] > 0)

export const classOf = (view: DiagnosticsView, dataset: DatasetSummary): AssetClass =>
  view.cls === 'main' || dataset.classes[view.cls] === 0 ? dominantClass(dataset.classes) : view.cls

function labelOf(view: DiagnosticsView, assetClass: AssetClass): LabelSpec {
  const usual = USUAL_MULTIPLE[view.label] ?? defaultLabel(assetClass).theta
  const theta = view.theta !== null && view.theta > 0 ? view.theta : usual
  return { kind: view.label, horizon: view.h, theta, ...holeRule(view.hole) }
}

/** The question to the engine that a view stands for. */
export function queryOf(
  view: DiagnosticsView,
  dataset: DatasetSummary,
  universe: readonly string[] | null = null,
): Omit<EvidenceQuery, 'signals'> {
  const assetClass = classOf(view, dataset)
  const limits = view.liq ? LIQUID[assetClass] : { minClose: null, minTradedValue: null }
  return {
    assetClass,
    universe,
    rows: {
      from: view.from,
      to: view.to,
      ...limits,
      suspect: view.all ? 'counted' : 'left_out',
    },
    label: labelOf(view, assetClass),
  }
}
