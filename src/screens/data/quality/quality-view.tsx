import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import { datasetsQuery } from '../../../client/queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import { formatCount } from '../../../core/format/figures'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorState } from '../../../ui/error-state'
import { JobProgress } from '../../../ui/job-progress'
import { labelWords } from '../../../ui/label-words'
import { useSearchState } from '../../../ui/navigation'
import { Panel } from '../../../ui/panel'
import { Segmented } from '../../../ui/segmented'
import { Sliced } from '../../../ui/sliced'
import { useSelection } from '../../../ui/selection'
import { CoverageTab } from './coverage-tab'
import { FindingsTab } from './findings-tab'
import { suspectWords } from './finding-words'
import { InstrumentsTab } from './instruments-tab'
import { qualitySearch } from './quality-search'
import { useQuality } from './use-quality'
import classes from './quality.module.css'

/** The chosen dataset's findings, its instruments, and which sessions they cover. */
export function QualityView() {
  const engine = useEngine()
  const { datasetId } = useSelection()
  const { data } = useQuery(datasetsQuery(engine))
  const dataset = data?.find(({ id }) => id === datasetId)
  if (dataset) return <QualityDesk key={dataset.id} dataset={dataset} />
  return data === undefined ? null : (
    <Panel>
      <EmptyState>
        Choose a dataset above, or import files: their bars are checked at once.
      </EmptyState>
    </Panel>
  )
}

function QualityDesk({ dataset }: { readonly dataset: DatasetSummary }) {
  const [view, setView] = useSearchState(qualitySearch)
  const quality = useQuality(dataset)
  const { report } = quality
  const shared = { dataset, view, setView }
  const tabs = [
    {
      value: 'findings',
      label: report ? `Findings ${formatCount(report.findings.length)}` : 'Findings',
    },
    { value: 'instruments', label: `Instruments ${formatCount(dataset.instruments)}` },
    { value: 'coverage', label: 'Coverage' },
  ] as const
  return (
    <>
      <div className={classes.bar}>
        <Segmented
          label="Quality"
          value={view.tab}
          options={tabs}
          onChange={(tab) => setView({ tab }, { push: true })}
        />
        {report ? (
          <span className={classes.counts}>
            {`${formatCount(report.decided)} decided, ${formatCount(report.open)} severe open. `}
            Severe ones are left out of labels and rates until decided: {suspectWords(report)} (
            {labelWords(report.label)}).
          </span>
        ) : null}
      </div>
      {quality.error ? <ErrorState error={quality.error.app} onRetry={quality.retry} /> : null}
      {!report && quality.isComputing ? (
        <JobProgress job={quality.job} title="Checking bars" onCancel={quality.cancel} />
      ) : null}
      {report ? (
        <Sliced key={view.tab}>
          {view.tab === 'findings' ? (
            <FindingsTab {...shared} report={report} quality={quality} />
          ) : null}
          {view.tab === 'instruments' ? <InstrumentsTab {...shared} report={report} /> : null}
          {view.tab === 'coverage' ? <CoverageTab {...shared} report={report} /> : null}
        </Sliced>
      ) : null}
    </>
  )
}
