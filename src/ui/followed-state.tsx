import type { Followed } from '../client/use-followed'
import desk from './desk.module.css'
import { ErrorState } from './error-state'
import { JobProgress } from './job-progress'

export interface FollowedStateProps {
  readonly of: Followed<unknown>
  /** What is being done: 'Finding explosions'. */
  readonly title: string
  /** What was not computed when it was cancelled: 'for this label'. */
  readonly scope: string
  /** What the figures in sight answer, in words. */
  readonly answers: string
}

/** Progress of a followed result with cancel, or why there are no new figures. */
export function FollowedState({ of, title, scope, answers }: FollowedStateProps) {
  const { report, isStale, isComputing, job, cancel, retry, error } = of
  const old = report !== null && isStale ? `Figures below answer ${answers}.` : ''
  if (isComputing) {
    return (
      <div className={desk.waiting}>
        <JobProgress job={job} title={title} onCancel={cancel} />
        {old ? <span className={desk.quiet}>{old}</span> : null}
      </div>
    )
  }
  if (!error) return null
  if (error.code !== 'cancelled') return <ErrorState error={error} onRetry={retry} />
  return (
    <div className={desk.waiting}>
      <span>
        Cancelled: nothing was computed {scope}. {old}
      </span>
      <button type="button" className={desk.textButton} onClick={retry}>
        Compute
      </button>
    </div>
  )
}
