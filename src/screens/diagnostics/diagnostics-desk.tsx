import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useEngine } from '../../client/engine-context'
import { universesQuery } from '../../client/queries'
import type { DatasetSummary, Universe } from '../../contracts/dataset'
import type { DiagnosticsReport, RunResult } from '../../contracts/results'
import { formatBaseRate, formatCount, formatPlural } from '../../core/format/figures'
import { Chip } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { JobProgress } from '../../ui/job-progress'
import { labelWords } from '../../ui/label-words'
import { useSearchState } from '../../ui/navigation'
import { ScreenHeader } from '../../ui/panel'
import { Segmented } from '../../ui/segmented'
import { SurvivorshipNote } from '../../ui/survivorship-note'
import { AssociationPanel } from './association-panel'
import { AuditPanel } from './audit-panel'
import { CoveragePanel } from './coverage-panel'
import classes from './diagnostics.module.css'
import { ExplorePane } from './explore/explore-pane'
import { FindingCards } from './finding-cards'
import { ForestPanel } from './forest-panel'
import { RulePanel } from './rule-panel'
import { ReliabilityPanel } from './reliability-panel'
import { Toolbar } from './toolbar'
import { type Diagnostics, useDiagnostics } from './use-diagnostics'
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
    <div className={classes.screen}>
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
  const diagnostics = useDiagnostics(dataset, question)
  const { report, isStale } = diagnostics
  return (
    <div className={classes.screen}>
      <ScreenHeader
        title="Diagnostics"
        note={
          <>
            {dataset.name} · explosion: {labelWords(question.label)}
            {report && !isStale ? ` · ${denominators(report)}` : ''}
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
        text={view.rule}
        onChange={(rule) => setView({ rule })}
      />
      <Waiting diagnostics={diagnostics} />
      {report ? (
        <div className={classes.report} data-stale={isStale || undefined}>
          <Report report={report} run={run} name={dataset.name} />
        </div>
      ) : null}
    </div>
  )
}

function denominators({ eligibleBars, positives, baseRate, events }: DiagnosticsReport): string {
  const share = `${formatCount(positives)} positive (${formatBaseRate(baseRate)})`
  return `${formatPlural(eligibleBars, 'eligible bar')}, ${share}, ${formatPlural(events, 'event')}`
}

/** Progress, or why there are no new figures. */
function Waiting({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  const { report, isStale, isComputing, job, cancel, retry, error } = diagnostics
  const old = report && isStale ? ` Figures below answer ${labelWords(report.label)}.` : ''
  if (isComputing) {
    return (
      <div className={classes.waiting}>
        <JobProgress job={job} title="Computing diagnostics" onCancel={cancel} />
        {old ? <span className={classes.quiet}>{old}</span> : null}
      </div>
    )
  }
  if (!error) return null
  if (error.code === 'cancelled') {
    return (
      <div className={classes.waiting}>
        <span>Cancelled: nothing was computed for this label and these rows.{old}</span>
        <button type="button" className={classes.textButton} onClick={retry}>
          Compute
        </button>
      </div>
    )
  }
  return <ErrorState error={error} onRetry={retry} />
}

interface ReportProps {
  readonly report: DiagnosticsReport
  readonly run: RunResult | null
  readonly name: string
}

function Report({ report, run, name }: ReportProps) {
  if (report.eligibleBars === 0) {
    return (
      <EmptyState>
        No bar is eligible: 252 values of Bollinger width and of the spread of averages are needed
        before the first one, and the rows above may leave none. Widen the dates or bring more
        history.
      </EmptyState>
    )
  }
  return (
    <>
      <FindingCards findings={report.findings} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <ForestPanel report={report} name={name} />
          <CoveragePanel report={report} name={name} />
        </div>
        <AssociationPanel report={report} name={name} />
        <div className={classes.column}>
          <AuditPanel report={report} name={name} />
          <ReliabilityPanel run={run} />
        </div>
      </div>
    </>
  )
}
