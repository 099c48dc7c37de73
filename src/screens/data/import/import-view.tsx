import { useEffect } from 'react'
import { useEngine } from '../../../client/engine-context'
import { ErrorState } from '../../../ui/error-state'
import { ScreenHeader } from '../../../ui/panel'
import { takePendingFiles, usePendingFiles } from '../../../ui/pending-files'
import { Sliced } from '../../../ui/sliced'
import { useValue } from '../../../ui/value-store'
import { CutShortNote } from './cut-short-note'
import { DropStep } from './drop-step'
import { readDrop } from './import-actions'
import { type ImportStep, importStore, patchImport } from './import-state'
import { ReadStep } from './read-step'
import { SaveStep } from './save-step'
import classes from './import.module.css'

const STEPS: readonly { readonly step: ImportStep; readonly label: string }[] = [
  { step: 'drop', label: '1 Drop' },
  { step: 'read', label: '2 Read' },
  { step: 'save', label: '3 Save' },
]

function Steps({ current, open }: { readonly current: ImportStep; readonly open: boolean }) {
  return (
    <nav className={classes.steps} aria-label="Steps of the import">
      {STEPS.map(({ step, label }) => (
        <button
          key={step}
          type="button"
          className={classes.step}
          aria-current={step === current ? 'step' : undefined}
          disabled={step !== current && !open}
          onClick={() => patchImport({ step })}
        >
          {label}
        </button>
      ))}
    </nav>
  )
}

/** Drop, look at what was understood, save. */
export function ImportView() {
  const engine = useEngine()
  const pending = usePendingFiles()
  const state = useValue(importStore)
  useEffect(() => {
    if (pending.length > 0) void readDrop(engine, takePendingFiles())
  }, [engine, pending])
  const { step, preview, error, report, source } = state
  return (
    <div className={classes.view}>
      <ScreenHeader
        title="Import"
        note={source ? `${source}; format by content, not by name` : undefined}
        aside={<Steps current={step} open={preview !== null && report === null} />}
      />
      {error ? <ErrorState error={error} /> : null}
      {step === 'drop' && !preview ? <CutShortNote /> : null}
      {step === 'drop' || !preview ? <DropStep busy={state.busy} /> : null}
      <Sliced key={step}>
        {step === 'read' && preview ? <ReadStep state={state} preview={preview} /> : null}
        {step === 'save' && preview ? <SaveStep state={state} preview={preview} /> : null}
      </Sliced>
    </div>
  )
}
