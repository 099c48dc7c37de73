import { Button } from '@mantine/core'
import { runNotes } from '../../client/run-notes'
import { useInterruptedRuns } from '../../client/use-interrupted-runs'
import type { RunSummary } from '../../contracts/results'
import type { RunSpec } from '../../contracts/spec'
import { runSpecSchema } from '../../contracts/spec-schema'
import { interruptedWords, storedRun } from './interrupted-words'
import classes from './model.module.css'

export interface InterruptedRunsProps {
  readonly datasetId: string
  readonly runs: readonly RunSummary[]
  readonly running: boolean
  readonly onAgain: (spec: RunSpec) => void
}

/** Runs that ended with their tab: what was asked, how far it came, and the way to have it after all. */
export function InterruptedRuns({ datasetId, runs, running, onAgain }: InterruptedRunsProps) {
  const notes = useInterruptedRuns().filter((note) => note.datasetId === datasetId)
  return notes.map((note) => {
    const spec = runSpecSchema.safeParse(note.spec).data
    const stored = spec && storedRun(spec, note.since, runs)
    const again = () => {
      runNotes.dismiss(note.id)
      if (spec) onAgain(spec)
    }
    return (
      <div key={note.id} className={classes.interrupted} role="status">
        <p>
          {interruptedWords(note, spec)}{' '}
          {stored
            ? `It had been stored as a whole: run #${stored.trial}.`
            : 'Nothing of it was stored.'}
        </p>
        {spec && !stored ? (
          <Button size="compact-sm" disabled={running} onClick={again}>
            Run again
          </Button>
        ) : null}
        <Button size="compact-sm" onClick={() => runNotes.dismiss(note.id)}>
          Dismiss
        </Button>
      </div>
    )
  })
}
