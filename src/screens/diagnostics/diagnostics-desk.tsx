import { useFollowed } from '../../client/use-followed'
import { FollowedState } from '../../ui/followed-state'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useEngine } from '../../client/engine-context'
import { universesQuery } from '../../client/queries'
import type { DatasetSummary, Universe } from '../../contracts/dataset'
import type { DiagnosticsReport, EvidenceQuery, RunResult } from '../../contracts/results'
import { formatBaseRate, formatCount, formatPlural } from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { Chip } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { labelWords } from '../../ui/label-words'
import { useSearchState } from '../../ui/navigation'
import { ScreenHeader } from '../../ui/panel'
import { EventsLink } from '../../ui/events-link'
import { QueueLink } from '../../ui/queue-link'
import { BARS_TITLE } from '../../ui/queue-words'
import { Segmented } from '../../ui/segmented'
import { SurvivorshipNote } from '../../ui/survivorship-note'
import { AssociationPanel } from './association-panel'
import { AuditPanel } from './audit-panel'
import { CoveragePanel } from './coverage-panel'
import desk from '../../ui/desk.module.css'
import classes from './diagnostics.module.css'
import { ExplorePane } from './explore/explore-pane'
import { FindingCards } from './finding-cards'
import { queueBase, queueOf } from './forest-queue'
import { ForestPanel } from './forest-panel'
import { RulePanel } from './rule-panel'
import { ReliabilityPanel } from './reliability-panel'
import { Toolbar } from './toolbar'
import { diagnosticsView, queryOf } from './view'

export interface DiagnosticsDeskProps {
  readonly dataset: DatasetSummary
  readonly run: RunResult | null
}

const NONE: readonly Universe[] = []

const firstDate = (from: string | null, first: string): string =>
  from !== null && from > first ? from : first

const PANES = [
  { value: 'evidence', label: 'Evidence' },
  { value: 'feature', label: 'Features' },
] as const

/** Evidence over the bars of a dataset, or the features behind it one at a time. */
export function DiagnosticsDesk(props: DiagnosticsDeskProps) {
  const [view, setView] = useSearchState(diagnosticsView)
  const panes = (
    <Segmented
      label="View"
      value={view.pane}
      options={PANES}
      onChange={(pane) => setView({ pane })}
    />
  )
  if (view.pane === 'evidence') return <EvidenceDesk {...props} panes={panes} />
  return (
    <div className={desk.screen}>
      <ScreenHeader title="Diagnostics" note={props.dataset.name} aside={panes} />
      <ExplorePane
        dataset={props.dataset}
        feature={view.feature}
        symbol={view.sym}
        onChange={setView}
      />
    </div>
  )
}

function EvidenceDesk({
  dataset,
  run,
  panes,
}: DiagnosticsDeskProps & { readonly panes: ReactNode }) {
  const [view, setView] = useSearchState(diagnosticsView)
  const { data: universes = NONE } = useQuery(universesQuery(useEngine()))
  const universe = universes.find(({ id }) => id === view.uni)
  const question = useMemo(
    () => queryOf(view, dataset, universe?.symbols ?? null),
    [view, dataset, universe],
  )
  const diagnostics = useFollowed(dataset, ['diagnostics', question], (api, jobId) =>
    api.diagnostics(jobId, dataset.id, question),
  )
  const { report, isStale } = diagnostics
  return (
    <div className={desk.screen}>
      <ScreenHeader
        title="Diagnostics"
        note={
          <>
            {dataset.name} · explosion: {labelWords(question.label)}
            {report && !isStale ? (
              <Denominators report={report} base={queueBase(question, view.uni)} />
            ) : null}
          </>
        }
        aside={
          <>
            {dataset.source.kind === 'synthetic' ? (
              <Chip tone="dashed">synthetic: proves the plumbing, never an edge</Chip>
            ) : null}
            {panes}
          </>
        }
      />
      <Toolbar
        dataset={dataset}
        view={view}
        label={question.label}
        universes={universes}
        onChange={setView}
      />
      <SurvivorshipNote universe={universe} first={firstDate(view.from, dataset.first)} />
      <RulePanel
        dataset={dataset}
        question={question}
        base={queueBase(question, view.uni)}
        text={view.rule}
        onChange={(rule) => setView({ rule })}
      />
      <FollowedState
        of={diagnostics}
        title="Computing diagnostics"
        scope="for this label and these rows"
        answers={labelWords(report?.label ?? question.label)}
      />
      {report ? (
        <div className={desk.report} data-stale={isStale || undefined}>
          <Report
            report={report}
            run={run}
            dataset={dataset}
            question={question}
            universe={view.uni}
            onFeature={(feature) => setView({ pane: 'feature', feature }, { push: true })}
          />
        </div>
      ) : null}
    </div>
  )
}

interface DenominatorsProps {
  readonly report: DiagnosticsReport
  /** The filter that names the rows of the report. */
  readonly base: Partial<SetupFilter>
}

function Denominators({ report, base }: DenominatorsProps) {
  const { eligibleBars, positives, baseRate, events } = report
  return (
    <>
      {' · '}
      <QueueLink filter={base} title={BARS_TITLE}>
        {formatPlural(eligibleBars, 'eligible bar')}
      </QueueLink>
      ,{' '}
      <QueueLink filter={{ ...base, outcomes: 'hits' }} title="Review the bars that exploded">
        {formatCount(positives)} positive
      </QueueLink>{' '}
      ({formatBaseRate(baseRate)}),{' '}
      <EventsLink filter={base}>{formatPlural(events, 'event')}</EventsLink>
    </>
  )
}

interface ReportProps {
  readonly report: DiagnosticsReport
  readonly run: RunResult | null
  readonly dataset: DatasetSummary
  readonly question: Omit<EvidenceQuery, 'signals'>
  /** Id of the stored list that limits it. */
  readonly universe: string | null
  readonly onFeature: (feature: string) => void
}

function Report({ report, run, dataset, question, universe, onFeature }: ReportProps) {
  const { name } = dataset
  if (report.eligibleBars === 0) {
    return (
      <EmptyState>
        No bar is eligible: 252 values of Bollinger width and of the spread of averages are needed
        before the first one, and the rows above may leave none. Widen the dates or bring more
        history.
      </EmptyState>
    )
  }
  const base = queueBase(question, universe)
  const queues = (id: string) => queueOf(id, question, universe)
  return (
    <>
      <FindingCards findings={report.findings} queueOf={queues} />
      <div className={classes.columns}>
        <div className={desk.column}>
          <ForestPanel report={report} name={name} queueOf={queues} />
          <CoveragePanel report={report} name={name} base={base} />
        </div>
        <AssociationPanel report={report} name={name} base={base} onFeature={onFeature} />
        <div className={desk.column}>
          <AuditPanel key={dataset.id} report={report} dataset={dataset} />
          <ReliabilityPanel run={run} />
        </div>
      </div>
    </>
  )
}
