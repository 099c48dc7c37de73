import { useEngine, useJobs } from '../client/engine-context'
import { useInterruptedRuns } from '../client/use-interrupted-runs'
import { formatCount, formatPercent } from '../core/format/figures'
import { formatClock } from '../core/format/times'
import { CrossIcon } from '../ui/icons'
import { useNavigation } from '../ui/navigation'
import { ProgressBar } from '../ui/progress-bar'
import classes from './shell.module.css'

/** Nothing is computed; runs that ended with their tab are told of, and lead to Model. */
function Idle() {
  const { href } = useNavigation()
  const [first, ...others] = useInterruptedRuns()
  if (!first) return <span className={classes.tray}>No jobs</span>
  return (
    <span className={classes.tray} role="status">
      <a href={href('/model', { ds: first.datasetId })}>
        {others.length === 0
          ? 'Run interrupted'
          : `${formatCount(1 + others.length)} runs interrupted`}
      </a>
    </span>
  )
}

/** The newest job with stage, bar, share, time left and cancel; how many others run beside it. */
export function JobTray() {
  const { cancelJob } = useEngine()
  const jobs = useJobs()
  const job = jobs.at(-1)
  if (!job) return <Idle />
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
