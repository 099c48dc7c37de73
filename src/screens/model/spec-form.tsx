import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useEngine, useJobs } from '../../client/engine-context'
import type { DatasetSummary } from '../../contracts/dataset'
import type { RunResult } from '../../contracts/results'
import { modelInput } from '../../core/features/input'
import { FEATURES } from '../../core/features/registry'
import { formatPlural } from '../../core/format/figures'
import { ErrorState } from '../../ui/error-state'
import { JobProgress } from '../../ui/job-progress'
import { KeyHint } from '../../ui/key-hint'
import { useNavigation } from '../../ui/navigation'
import { FieldGroup, FieldRow } from '../../ui/spec-field'
import { useHotkeys } from '../../ui/use-hotkeys'
import { useValue } from '../../ui/value-store'
import { OpenCard } from './card/open-card'
import { BacktestGroup } from './backtest-group'
import { FeaturesDialog } from './features-dialog'
import classes from './model.module.css'
import { runState } from './run-state'
import { LabelGroup, ModelGroup, RowsGroup, ValidationGroup } from './spec-groups'
import type { Draft } from './use-draft'
import { useRunStart } from './use-run-start'

export interface SpecFormProps {
  readonly dataset: DatasetSummary
  readonly run: RunResult | null
  readonly form: Draft
  readonly onRun: (key: string) => void
}

export function SpecForm({ dataset, run, form, onRun }: SpecFormProps) {
  const [choosing, setChoosing] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const { running, start: begin } = useRunStart(dataset.id, onRun)
  const start = () => {
    if (form.draft.feat.length > 0 && element.current?.reportValidity()) void begin(form.spec)
  }
  useHotkeys({ 'model.run': start, 'model.features': () => setChoosing(true) })
  const { draft, edit, edits } = form
  return (
    <form
      ref={element}
      className={classes.form}
      aria-label="Spec"
      onSubmit={(event) => event.preventDefault()}
    >
      <header className={classes.formHead}>
        <h1 className={classes.title}>Model</h1>
        <span className={classes.quiet}>{run ? `spec of run #${run.trial}` : 'default spec'}</span>
      </header>
      <div className={classes.groups}>
        <RowsGroup form={form} dataset={dataset} />
        <LabelGroup form={form} />
        <FieldGroup title="Features">
          <FieldRow label="chosen" changed={edits.includes('feat')}>
            <button
              type="button"
              className={classes.choose}
              aria-haspopup="dialog"
              onClick={() => setChoosing(true)}
            >
              {chosenWords(draft.feat)} <KeyHint of="model.features" />
            </button>
          </FieldRow>
        </FieldGroup>
        <ModelGroup form={form} />
        <ValidationGroup form={form} />
        <BacktestGroup form={form} />
      </div>
      <FormFoot dataset={dataset} run={run} form={form} running={running} onStart={start} />
      <FeaturesDialog
        opened={choosing}
        chosen={draft.feat}
        onChange={(feat) => edit({ feat })}
        onClose={() => setChoosing(false)}
      />
    </form>
  )
}

/** `20 of 49`, and the ranks beside them. */
function chosenWords(chosen: readonly string[]): string {
  const ranks = chosen.filter((id) => modelInput(id).ranked).length
  const values = `${chosen.length - ranks} of ${FEATURES.length}`
  return ranks === 0 ? values : `${values}, ${formatPlural(ranks, 'rank')}`
}

interface FormFootProps {
  readonly dataset: DatasetSummary
  readonly run: RunResult | null
  readonly form: Draft
  readonly running: boolean
  readonly onStart: () => void
}

/** The button, what it will do, how far it is, and why it failed. */
function FormFoot({ dataset, run, form, running, onStart }: FormFootProps) {
  const { cancelJob } = useEngine()
  const { setSearch } = useNavigation()
  const jobs = useJobs()
  const { jobId, error, datasetId } = useValue(runState)
  const { edits, draft, cleared } = form
  return (
    <footer className={classes.formFoot}>
      {running && jobId !== null ? (
        <JobProgress
          job={jobs.find((job) => job.jobId === jobId) ?? null}
          title="Run"
          onCancel={() => cancelJob(jobId)}
        />
      ) : (
        <div className={classes.buttons}>
          <Button variant="filled" fullWidth disabled={draft.feat.length === 0} onClick={onStart}>
            {run ? 'Run again' : 'Run'}&nbsp;
            <KeyHint of="model.run" />
          </Button>
          {edits.length > 0 ? (
            <Button className={classes.still ?? ''} onClick={() => setSearch(cleared)}>
              Undo edits
            </Button>
          ) : null}
        </div>
      )}
      <p className={classes.quiet}>{footWords(form, run)}</p>
      <OpenCard dataset={dataset} onSpec={form.load} />
      {error && !running && datasetId === dataset.id ? <ErrorState error={error} /> : null}
    </footer>
  )
}

function footWords({ draft, edits }: Draft, run: RunResult | null): string {
  if (draft.feat.length === 0) return 'Choose at least one feature.'
  if (!run) return 'Each new spec counts as a trial on this data.'
  if (edits.length === 0)
    return `Same spec as run #${run.trial}: the same data gives the same figures.`
  return `${formatPlural(edits.length, 'setting')} differ${edits.length === 1 ? 's' : ''} from run #${run.trial}: a change makes another trial.`
}
