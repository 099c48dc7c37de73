import { useMemo, useState } from 'react'
import { useFollowed } from '../../client/use-followed'
import type { DatasetSummary } from '../../contracts/dataset'
import type { ExplosionsReport, NamedBar } from '../../contracts/explosions'
import type { AssetClass } from '../../core/columns/instrument'
import { formatCount, formatPlural } from '../../core/format/figures'
import type { LabelSpec } from '../../core/labels/label-spec'
import { labelText } from '../../state/label-field'
import { queueSearch } from '../../state/setup-filter'
import { Chip } from '../../ui/chip'
import { FollowedState } from '../../ui/followed-state'
import { EmptyState } from '../../ui/empty-state'
import { labelWords } from '../../ui/label-words'
import { type SetSearch, useNavigation, useSearchState } from '../../ui/navigation'
import { ScreenHeader } from '../../ui/panel'
import { QueueLink } from '../../ui/queue-link'
import { useHotkeys } from '../../ui/use-hotkeys'
import { Catalogue } from './catalogue'
import desk from '../../ui/desk.module.css'
import classes from './explosions.module.css'
import { EventPanel } from './event-panel'
import { HeatMap } from './heat-map'
import { MagnitudePlot } from './magnitude-plot'
import { PathPanel } from './path-panel'
import { Toolbar } from './toolbar'
import { createPeekStore } from './peek'
import { PeekCard } from './peek-card'
import {
  classOf,
  eventKey,
  explosionsView,
  type ExplosionsView,
  filterOf,
  listed,
  queryOf,
} from './view'

export function ExplosionsDesk({ dataset }: { readonly dataset: DatasetSummary }) {
  const [view, setView] = useSearchState(explosionsView)
  const { cls, label, theta, h, hole, align, by } = view
  const question = useMemo(
    () => queryOf({ cls, label, theta, h, hole, align, by }, dataset),
    [cls, label, theta, h, hole, align, by, dataset],
  )
  const explosions = useFollowed(dataset, ['explosions', question], (api, jobId) =>
    api.explosions(jobId, dataset.id, question),
  )
  const { report, isStale } = explosions
  useHotkeys({
    'explosions.all': () => setView({ only: null, row: 0 }),
    'explosions.compare': () => setView({ cmp: !view.cmp }),
  })
  return (
    <div className={desk.screen}>
      <ScreenHeader
        title="Explosions"
        note={
          <>
            {labelWords(question.label)}
            {report && !isStale ? (
              <Denominators report={report} assetClass={question.assetClass} />
            ) : null}
          </>
        }
        aside={<Chips dataset={dataset} report={report} />}
      />
      <Toolbar dataset={dataset} view={view} label={question.label} onChange={setView} />
      <FollowedState
        of={explosions}
        title="Finding explosions"
        scope="for this label"
        answers={labelWords(report?.label ?? question.label)}
      />
      {report ? (
        <div className={desk.report} data-stale={isStale || undefined}>
          <Report dataset={dataset} report={report} view={view} onChange={setView} />
        </div>
      ) : null}
    </div>
  )
}

interface DenominatorsProps {
  readonly report: ExplosionsReport
  readonly assetClass: AssetClass | null
}

function Denominators({ report, assetClass }: DenominatorsProps) {
  const { positives, merged, symbols, instruments, label } = report
  return (
    <>
      {' · '}
      <QueueLink
        filter={{ cls: assetClass ?? 'all', label: labelText(label), outcomes: 'hits' }}
        title="Review the bars that exploded"
      >
        {formatPlural(positives, 'positive bar')}
      </QueueLink>
      {' merge into '}
      <strong>{formatPlural(merged, 'event')}</strong>
      {`, ${formatCount(symbols)} of ${formatPlural(instruments, 'symbol')}`}
    </>
  )
}

interface ChipsProps {
  readonly dataset: DatasetSummary
  readonly report: ExplosionsReport | null
}

function Chips({ dataset, report }: ChipsProps) {
  const left = report?.suspect.events ?? 0
  return (
    <>
      {dataset.source.kind === 'synthetic' ? (
        <Chip tone="dashed">synthetic: proves the plumbing, never an edge</Chip>
      ) : null}
      {left > 0 ? (
        <Chip
          tone="dashed"
          title="Their windows touch a bar with an open or excluded finding of Data, Quality"
        >
          {formatPlural(left, 'suspect event')} left out
        </Chip>
      ) : null}
    </>
  )
}

/** The bars that exploded, the first of a move and then one a horizon, from the earliest on. */
const explodedQueue = (label: LabelSpec, assetClass: AssetClass | null) =>
  queueSearch({
    cls: assetClass ?? 'all',
    label: labelText(label),
    outcomes: 'hits',
    spaced: true,
    sort: 'date',
    desc: false,
  })

interface ReportProps {
  readonly dataset: DatasetSummary
  readonly report: ExplosionsReport
  readonly view: ExplosionsView
  readonly onChange: SetSearch<ExplosionsView>
}

function Report({ dataset, report, view, onChange }: ReportProps) {
  const { events, merged, eligibleBars } = report
  const { go } = useNavigation()
  const [peeks] = useState(createPeekStore)
  const { only: filter, sort, desc } = view
  const rows = useMemo(
    () => listed(events, filterOf(filter), { sort, desc }),
    [events, filter, sort, desc],
  )
  if (merged === 0)
    return (
      <EmptyState>
        None of {formatPlural(eligibleBars, 'eligible bar')} is followed by{' '}
        {labelWords(report.label)}. Lower theta, widen the horizon, or bring more history: a bar is
        eligible once 252 values of Bollinger width and of the spread of averages stand before it.
      </EmptyState>
    )
  const only = (filter: string) => onChange({ only: filter, row: 0 })
  const open = (bar: NamedBar) =>
    go('/review', { ...explodedQueue(report.label, classOf(view, dataset)), card: eventKey(bar) })
  const event = rows[Math.min(view.row, rows.length - 1)]
  return (
    <div className={classes.panes}>
      <div className={desk.column}>
        <PathPanel report={report} view={view} onChange={onChange} onPick={only} peeks={peeks} />
        <MagnitudePlot
          report={report}
          chosen={view.only}
          onPick={only}
          onOpen={open}
          peeks={peeks}
        />
        {event ? (
          <EventPanel
            dataset={dataset}
            report={report}
            event={event}
            isCompared={view.cmp}
            onCompare={(cmp) => onChange({ cmp })}
            onOpen={open}
          />
        ) : null}
      </div>
      <div className={desk.column}>
        <HeatMap events={events} chosen={view.only} onPick={only} />
        <Catalogue
          dataset={dataset}
          report={report}
          view={view}
          onChange={onChange}
          rows={rows}
          onOpen={open}
          peeks={peeks}
        />
      </div>
      <PeekCard store={peeks} dataset={dataset} label={report.label} />
    </div>
  )
}
