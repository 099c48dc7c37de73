import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEngine, useJobs } from '../../../client/engine-context'
import { profileQuery, profileStage } from '../../../client/profile-query'
import type { DatasetSummary } from '../../../contracts/dataset'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorState } from '../../../ui/error-state'
import { JobProgress } from '../../../ui/job-progress'
import { ProfileTables } from './profile-tables'
import classes from './profile.module.css'

/** Types, missing values and figures of a dataset's columns, computed when the pane is opened. */
export function ProfilePane({ dataset }: { readonly dataset: DatasetSummary }) {
  const engine = useEngine()
  const { data, error, isFetching, refetch } = useQuery(profileQuery(engine, dataset))
  const job = useJobs().find(({ stage }) => profileStage(stage)) ?? null
  const retry = (): void => void refetch()
  const cancelled = error?.app.code === 'cancelled'
  return (
    <div className={classes.pane} tabIndex={0} role="group" aria-label="Profile">
      {isFetching ? (
        <JobProgress
          job={job}
          title="Profiling"
          onCancel={() => job && engine.cancelJob(job.jobId)}
        />
      ) : null}
      {error && !cancelled && !isFetching ? <ErrorState error={error.app} onRetry={retry} /> : null}
      {cancelled && !isFetching ? (
        <EmptyState action={<Button onClick={retry}>Profile the dataset</Button>}>
          The profile was cancelled.
        </EmptyState>
      ) : null}
      {data?.bars === 0 ? <EmptyState>This dataset has no bars.</EmptyState> : null}
      {data && data.bars > 0 ? <ProfileTables profile={data} /> : null}
    </div>
  )
}
