import { useDeferredValue, useState } from 'react'
import { isStaleRun } from '../../client/run-source'
import type { DatasetSummary } from '../../contracts/dataset'
import type { RunResult, RunSummary } from '../../contracts/results'
import { GONE_RUN } from '../../ui/gone-run'
import { labelWords } from '../../ui/label-words'
import { useNavigation, useSearchState } from '../../ui/navigation'
import { setPreferences } from '../../state/preferences'
import { RunCardDialog } from './card/run-card-dialog'
import { comparedRun, ComparePanel } from './compare/compare-panel'
import { CoefficientsPanel } from './coefficients-panel'
import { FiguresPanel } from './figures-panel'
import { FoldTable } from './fold-table'
import classes from './model.module.css'
import { InterruptedRuns } from './interrupted-runs'
import { RunsPanel } from './runs-panel'
import { SpecForm } from './spec-form'
import { FoldsPanel, ReliabilityPanel } from './plots'
import { useHotkeys } from '../../ui/use-hotkeys'
import { useDraft } from './use-draft'
import { useRunStart } from './use-run-start'

export interface ModelDeskProps {
  readonly dataset: DatasetSummary
  readonly run: RunResult | null
  readonly runs: readonly RunSummary[]
  /** The address names a run that is not here. */
  readonly isGone: boolean
}

export function ModelDesk({ dataset, run, runs, isGone }: ModelDeskProps) {
  const form = useDraft(dataset, run)
  const { setSearch } = useNavigation()
  const show = (key: string) => {
    setPreferences({ runKey: key })
    setSearch({ ...form.cleared, run: key }, { push: true })
  }
  const { running, start } = useRunStart(dataset.id, show)
  return (
    <div className={classes.screen}>
      <SpecForm dataset={dataset} run={run} form={form} onRun={show} />
      <div className={classes.results}>
        <InterruptedRuns
          datasetId={dataset.id}
          runs={runs}
          running={running}
          onAgain={(spec) => void start(spec)}
        />
        {run ? (
          <Results dataset={dataset} run={run} runs={runs} onShow={show} />
        ) : (
          <NoRun runs={runs} isGone={isGone} spec={labelWords(form.spec.label)} onShow={show} />
        )}
      </div>
    </div>
  )
}

interface ResultsProps {
  readonly dataset: DatasetSummary
  readonly run: RunResult
  readonly runs: readonly RunSummary[]
  readonly onShow: (key: string) => void
}

/** Rendered in slices between which keys are answered: all panels at once take longer than a frame allows. */
function Results({ dataset, run: newest, runs, onShow }: ResultsProps) {
  const run = useDeferredValue(newest, null)
  const [{ vs }, setView] = useSearchState(comparedRun)
  const other = runs.find(({ key }) => key === vs)
  const [hasCard, setCard] = useState(false)
  useHotkeys({ 'model.card': () => setCard(true) })
  if (!run) return null
  return (
    <>
      {isStaleRun(run, dataset) ? <StaleNote run={run} /> : null}
      {other && other.key !== run.key ? (
        <ComparePanel
          dataset={dataset}
          run={run}
          other={other}
          onClose={() => setView({ vs: null })}
        />
      ) : null}
      {vs !== null && !other ? <GoneNote onClose={() => setView({ vs: null })} /> : null}
      <FoldsPanel run={run} dataset={dataset} />
      <div className={classes.figures}>
        <div className={classes.stack}>
          <FiguresPanel run={run} />
          <ReliabilityPanel run={run} />
        </div>
        <CoefficientsPanel run={run} />
        <RunsPanel
          runs={runs}
          current={run}
          onShow={onShow}
          versus={vs}
          onCompare={(key) => setView({ vs: key }, { push: true })}
          onCard={() => setCard(true)}
        />
      </div>
      <FoldTable run={run} />
      <RunCardDialog opened={hasCard} run={run} dataset={dataset} onClose={() => setCard(false)} />
    </>
  )
}

function GoneNote({ onClose }: { readonly onClose: () => void }) {
  return (
    <p className={classes.stale} role="status">
      Nothing to compare with. {GONE_RUN}{' '}
      <button type="button" className={classes.choose} onClick={onClose}>
        Close
      </button>
    </p>
  )
}

function StaleNote({ run }: { readonly run: RunSummary }) {
  return (
    <p className={classes.stale} role="status">
      Stale since the dataset changed: this run of {run.createdAt.slice(0, 10)} saw other bars. Run
      it again to judge the bars that are there now.
    </p>
  )
}

interface NoRunProps {
  readonly runs: readonly RunSummary[]
  /** The address names one that is not here. */
  readonly isGone: boolean
  readonly spec: string
  readonly onShow: (key: string) => void
}

function NoRun({ runs, isGone, spec, onShow }: NoRunProps) {
  return (
    <>
      <div className={classes.noRun}>
        <h2 className={classes.noRunTitle}>
          {isGone ? 'This run is not here' : 'No run is selected'}
        </h2>
        {isGone ? <p className={classes.prose}>{GONE_RUN}</p> : null}
        <p className={classes.prose}>
          Run trains on the past, calibrates on a later slice and scores the slice after that, fold
          by fold, for an explosion of {spec}. No row whose label window reaches into the next part
          is used. Here stand then: the folds, average precision against the base rate with its
          interval, reliability, the weights, and the backtest of the scores.
        </p>
      </div>
      {runs.length > 0 ? <RunsPanel runs={runs} current={null} onShow={onShow} /> : null}
    </>
  )
}
