import { useEngine, useJobs } from '../client/engine-context'
import { formatPercent } from '../core/format/figures'
import { formatClock } from '../core/format/times'
import { CrossIcon } from '../ui/icons'
import { ProgressBar } from '../ui/progress-bar'
import classes from './shell.module.css'

/** The newest job with stage, bar, share, time left and cancel; how many others run beside it. */
export function JobTray() {
  const { cancelJob } = useEngine()
  const jobs = useJobs()
  const job = jobs.at(-1)
  if (!job) return <span className={classes.tray}>No jobs</span>
  const share = job.total > 0 ? job.done / job.total : 0
  return (
    <span className={classes.tray}>
      <span className={classes.stage} title={job.stage}>
        {job.stage}
      </span>
      <ProgressBar className={classes.progress} value={share} max={1} label={job.stage} />
      <span className={classes.percent}>{formatPercent(share, 0)}</span>
      <span className={classes.left}>
        {job.etaMs === null ? '' : `${formatClock(job.etaMs)} left`}
      </span>
      {jobs.length > 1 ? <span>and {jobs.length - 1} more</span> : null}
      <button
        type="button"
        className={classes.iconButton}
        aria-label={`Cancel ${job.stage}`}
        onClick={() => cancelJob(job.jobId)}
      >
        <CrossIcon />
      </button>
    </span>
  )
}
