import type { ProfileApi } from '../contracts/profile'
import type { EngineContext } from '../pipeline/context'
import type { Jobs } from './jobs'

/** The profile of a dataset, loaded when it is asked for. */
export const profileMethods = (context: EngineContext, jobs: Jobs): ProfileApi => ({
  profileDataset: (jobId, id) =>
    jobs.run(jobId, 'profile', async (job) => {
      const { profileDataset } = await import('../pipeline/profile/profile-dataset')
      return profileDataset(context, job, id)
    }),
})
