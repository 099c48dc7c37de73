import { defaultLabel, dominantClass } from '../contracts/default-spec'
import {
  SETUP_OUTCOMES,
  type SetupOutcomes,
  type SetupQuery,
  type SetupSort,
} from '../contracts/setups'
import type { TopSide } from '../contracts/compare'
import type { AssetClass } from '../core/columns/instrument'
import type { LabelSpec } from '../core/labels/label-spec'
import { readJudged } from './judged-field'
import { readLabel } from './label-field'
import {
  choiceField,
  flagField,
  listField,
  optionalNumberField,
  optionalTextField,
  searchCodec,
  textField,
} from './search-codec'

const SETUP_SORTS: readonly SetupSort[] = [
  'score',
  'boost',
  'date',
  'symbol',
  'close',
  'bbPctRank',
  'maSpreadPctRank',
  'squeezeRatio',
  'barsInS1',
  'volumeDryup',
  'atrPct',
  'tradedValue',
]

type ClassChoice = AssetClass | 'all'
type ClassCounts = Readonly<Record<AssetClass, number>>

/** The filter of Setups as it stands in the URL; Review takes the same one as its queue. */
export interface SetupFilter {
  readonly mode: SetupQuery['mode']
  readonly date: string | null
  /** First and last date of the bars of 'history', ISO. */
  readonly from: string | null
  readonly to: string | null
  readonly cls: ClassChoice
  /** Part of the symbol; after `=`, the whole of it. */
  readonly sym: string
  /** Signals and rules that must hold. */
  readonly sig: readonly string[]
  /** Largest percentile of Bollinger width, 0 to 100. */
  readonly bb: number | null
  /** Least close. */
  readonly close: number | null
  /** Least mean traded value over 20 bars, currency units. */
  readonly value: number | null
  readonly universe: string | null
  /** Least and largest probability of the run, 0 to 1. */
  readonly pmin: number | null
  readonly pmax: number | null
  /** Verdicts, as `judgedText` writes them. */
  readonly judged: string | null
  /** Key of another run, and whose top alone, or both, the bars stand in. */
  readonly vs: string | null
  readonly vsin: TopSide | 'scored'
  /** What followed, beside what the filter said. */
  readonly outcomes: SetupOutcomes
  /** One bar per instrument and label horizon. */
  readonly spaced: boolean
  /** A label of its own for the outcomes, as `labelText` writes it; null takes the usual one. */
  readonly label: string | null
  readonly sort: SetupSort
  readonly desc: boolean
}

export const setupFilter = searchCodec<SetupFilter>({
  mode: choiceField(['asof', 'history'], 'asof'),
  date: optionalTextField(),
  from: optionalTextField(),
  to: optionalTextField(),
  cls: choiceField<ClassChoice>(['all', 'stock', 'crypto', 'other'], 'all'),
  sym: textField(),
  sig: listField(),
  bb: optionalNumberField(20),
  close: optionalNumberField(),
  value: optionalNumberField(),
  universe: optionalTextField(),
  pmin: optionalNumberField(),
  pmax: optionalNumberField(),
  judged: optionalTextField(),
  vs: optionalTextField(),
  vsin: choiceField(['here', 'there', 'both', 'scored'], 'here'),
  outcomes: choiceField(SETUP_OUTCOMES, 'all'),
  spaced: flagField(false),
  label: optionalTextField(),
  sort: choiceField(SETUP_SORTS, 'score'),
  desc: flagField(true),
})

/** The class whose default label holds: the one asked for, else the commonest of the dataset. */
export const classOf = ({ cls }: SetupFilter, classes: ClassCounts): AssetClass =>
  cls === 'all' ? dominantClass(classes) : cls

/** The label of the outcomes: the filter's own, that of the run, whose scores answer it, or the default of the class. */
export function labelOf(
  filter: SetupFilter,
  run: LabelSpec | null,
  classes: ClassCounts,
): LabelSpec {
  return readLabel(filter.label) ?? run ?? defaultLabel(classOf(filter, classes))
}

/** The question to the engine that a filter stands for. */
export function setupQueryOf(
  filter: SetupFilter,
  datasetId: string,
  runKey: string | null,
  label: LabelSpec,
): SetupQuery {
  return {
    datasetId,
    runKey,
    mode: filter.mode,
    date: filter.date,
    from: filter.from,
    to: filter.to,
    assetClass: filter.cls === 'all' ? null : filter.cls,
    symbolContains: filter.sym,
    signals: filter.sig,
    maxBbPctRank: filter.bb === null ? null : filter.bb / 100,
    minClose: filter.close,
    minTradedValue: filter.value,
    universeId: filter.universe,
    minProbability: filter.pmin,
    maxProbability: filter.pmax,
    judged: readJudged(filter.judged),
    versus: filter.vs === null ? null : { runKey: filter.vs, in: filter.vsin },
    outcomes: filter.outcomes,
    spaced: filter.spaced,
    label,
    sort: filter.sort,
    descending: filter.desc,
  }
}

/** The address of a queue over all history in Review: every eligible bar but for what `filter` says. */
export const queueSearch = (filter: Partial<SetupFilter>) =>
  setupFilter.format({ mode: 'history', bb: null, ...filter })
