import { Button } from '@mantine/core'
import type { ProgressEvent } from '../contracts/job'
import { formatPercent } from '../core/format/figures'
import { formatClock } from '../core/format/times'
import { ProgressBar } from './progress-bar'
import classes from './job-progress.module.css'

export interface JobProgressProps {
  /** Null before the job has reported anything. */
  readonly job: ProgressEvent | null
  /** What is going on, said until the job names its stage. */
  readonly title: string
  readonly onCancel: () => void
}

/** Stage, share, remaining time and cancel, in the pane that waits for the answer. */
export function JobProgress({ job, title, onCancel }: JobProgressProps) {
  const share = job && job.total > 0 ? job.done / job.total : 0
  return (
    <div className={classes.job} role="status" aria-live="off">
      <span className={classes.stage}>{job?.stage ?? title}</span>
      <ProgressBar className={classes.bar} value={share} max={1} label={title} />
      <span className={classes.percent}>{formatPercent(share, 0)}</span>
      <span className={classes.left}>
        {job?.etaMs == null ? '' : `${formatClock(job.etaMs)} left`}
      </span>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  )
}
