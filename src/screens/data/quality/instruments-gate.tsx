import type { ReactNode } from 'react'
import { ErrorState } from '../../../ui/error-state'
import { JobProgress } from '../../../ui/job-progress'
import type { Instruments } from './use-instruments'
import classes from './quality.module.css'

/** What waits for the coverage: progress, an error, or the children; the last figures stay in sight. */
export function InstrumentsGate({
  instruments,
  children,
}: {
  readonly instruments: Instruments
  readonly children: ReactNode
}) {
  const { rows, isComputing, job, cancel, error, retry } = instruments
  return (
    <>
      {error ? <ErrorState error={error.app} onRetry={retry} /> : null}
      {!rows && isComputing ? (
        <JobProgress job={job} title="Counting sessions" onCancel={cancel} />
      ) : null}
      {rows ? (
        <div className={classes.sheet} data-stale={isComputing || undefined}>
          {children}
        </div>
      ) : null}
    </>
  )
}
