import type { DatasetSummary } from '../../contracts/dataset'
import { defaultLabel, dominantClass } from '../../contracts/default-spec'
import type { EventsQuery, ExplosionEvent, NamedBar } from '../../contracts/explosions'
import { ALL_ROWS } from '../../contracts/spec'
import type { AssetClass } from '../../core/columns/instrument'
import {
  ALIGNMENTS,
  type Alignment,
  type Grouping,
  GROUPINGS,
} from '../../core/diagnostics/events/report'
import { groupsOf } from '../../core/diagnostics/events/groups'
import { holeRule, type LabelKind } from '../../core/labels/label-spec'
import {
  choiceField,
  flagField,
  optionalNumberField,
  optionalTextField,
  searchCodec,
} from '../../state/search-codec'

const CLASSES: readonly AssetClass[] = ['stock', 'crypto', 'other']

/** The labels of the screen: those whose theta is a share of the price. */
export const KINDS = ['max_high', 'max_close', 'end_close'] as const satisfies readonly LabelKind[]
type Kind = (typeof KINDS)[number]

export type ClassChoice = AssetClass | 'main' | 'all'

/** Columns the catalogue may be sorted by. */
export const SORTS = [
  'symbol',
  'date',
  'close',
  'peakGain',
  'peakAt',
  'endGain',
  'dip',
  'bbPctRank',
  'quiet',
] as const satisfies readonly (keyof ExplosionEvent)[]
export type EventSort = (typeof SORTS)[number]

/** What the screen keeps in the URL; null and 'main' take what suits the dataset. */
export interface ExplosionsView {
  readonly cls: ClassChoice
  readonly label: Kind
  /** Gain as a fraction. */
  readonly theta: number | null
  readonly h: number
  /** Days between bars above which a label is unknown; null minds no hole. */
  readonly hole: number | null
  readonly align: Alignment
  readonly group: Grouping
  /** ISO moment up to which verdicts count; null counts none. */
  readonly by: string | null
  /** Paths less the median of their asset class. */
  readonly net: boolean
  readonly sort: EventSort
  readonly desc: boolean
  /** Row of the cursor in the catalogue. */
  readonly row: number
  /** Which events the catalogue shows: see `EventFilter`; null shows all. */
  readonly only: string | null
  /** The event under the cursor stands beside its matched controls. */
  readonly cmp: boolean
}

export const explosionsView = searchCodec<ExplosionsView>({
  cls: choiceField<ClassChoice>(['main', 'all', ...CLASSES], 'main'),
  label: choiceField(KINDS, 'max_high'),
  theta: optionalNumberField(),
  h: {
    fallback: 10,
    parse: (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : 10),
    format: String,
  },
  hole: optionalNumberField(),
  align: choiceField(ALIGNMENTS, 'first'),
  group: choiceField(GROUPINGS, 'quiet'),
  by: optionalTextField(),
  net: flagField(),
  sort: choiceField(SORTS, 'peakGain'),
  desc: flagField(true),
  row: { fallback: 0, parse: (text) => Math.max(0, Math.trunc(Number(text)) || 0), format: String },
  only: optionalTextField(),
  cmp: flagField(),
})

/** Asset classes that have instruments, in a fixed order. */
export const classesOf = (dataset: Pick<DatasetSummary, 'classes'>): readonly AssetClass[] =>
  CLASSES.filter((name) => dataset.classes[name] > 0)

/** The class asked about; null is all of them. */
export function classOf(
  { cls }: Pick<ExplosionsView, 'cls'>,
  { classes }: Pick<DatasetSummary, 'classes'>,
): AssetClass | null {
  if (cls === 'all') return null
  return cls === 'main' || classes[cls] === 0 ? dominantClass(classes) : cls
}

/** The question to the engine that a view stands for. */
export function queryOf(
  view: Pick<ExplosionsView, 'cls' | 'label' | 'theta' | 'h' | 'hole' | 'align' | 'by'>,
  dataset: Pick<DatasetSummary, 'classes'>,
): EventsQuery {
  const assetClass = classOf(view, dataset)
  const usual = defaultLabel(assetClass ?? dominantClass(dataset.classes)).theta
  const theta = view.theta !== null && view.theta > 0 ? view.theta : usual
  return {
    assetClass,
    universe: null,
    rows: ALL_ROWS,
    label: { kind: view.label, horizon: view.h, theta, ...holeRule(view.hole) },
    alignment: view.align,
    judgedBy: view.by !== null && Number.isNaN(Date.parse(view.by)) ? null : view.by,
  }
}

/** Some of the events: those of a month, of a group of paths, or a single one. */
export interface EventFilter {
  /** Words for the chip. */
  readonly words: string
  readonly passes: (event: ExplosionEvent) => boolean
}

/** Events of a month, `YYYY-MM`, or of a year. */
export const monthFilter = (month: string): string => `month:${month}`
export const groupFilter = (grouping: Grouping, group: string): string => `${grouping}:${group}`
export const eventKey = ({ symbol, date }: NamedBar): string => `${symbol}@${date}`
export const oneFilter = (event: ExplosionEvent): string => `event:${eventKey(event)}`

/** Words before the group in the chip. */
const GROUP_WORDS: Readonly<Record<Grouping, string>> = {
  quiet: '',
  bb: 'BB percentile ',
  class: '',
  verdict: 'verdict: ',
  tag: '',
}

/** The filter that a text of the URL stands for; null where it is none. */
export function filterOf(text: string | null): EventFilter | null {
  const at = text?.indexOf(':') ?? -1
  if (text === null || at < 0) return null
  const [kind, value] = [text.slice(0, at), text.slice(at + 1)]
  if (kind === 'month') return { words: value, passes: ({ date }) => date.startsWith(`${value}-`) }
  if (kind === 'event')
    return { words: value.replace('@', ' '), passes: (event) => eventKey(event) === value }
  const grouping = GROUPINGS.find((name) => name === kind)
  if (!grouping) return null
  return {
    words: `${GROUP_WORDS[grouping]}${value}`,
    passes: (event) => groupsOf(event, grouping).includes(value),
  }
}

/** Events that pass, in the order asked for; a missing value stands last either way. */
export function listed(
  events: readonly ExplosionEvent[],
  filter: EventFilter | null,
  { sort, desc }: Pick<ExplosionsView, 'sort' | 'desc'>,
): readonly ExplosionEvent[] {
  const sign = desc ? -1 : 1
  const passing = filter === null ? events : events.filter(filter.passes)
  return passing.toSorted((a, b) => {
    const [x, y] = [a[sort], b[sort]]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return x < y ? -sign : x > y ? sign : 0
  })
}
