import type { KeepingApi } from '../contracts/keeping'
import type { EngineContext } from '../pipeline/context'
import type { Jobs } from './jobs'

/** The methods that give data out and take all of it back; loaded when one of them is asked for. */
export function keepingMethods(context: EngineContext, jobs: Jobs): KeepingApi {
  const backups = () => import('../pipeline/keeping/backup')
  return {
    exportDataset: (jobId, id, format) =>
      jobs.run(jobId, 'export', async (job) => {
        const { exportDataset } = await import('../pipeline/keeping/export-dataset')
        return exportDataset(context, job, id, format)
      }),
    backup: (jobId) =>
      jobs.run(jobId, 'backup', async (job) => (await backups()).backup(context, job)),
    verifyBackup: (jobId, file) =>
      jobs.run(jobId, 'restore', async (job) => (await backups()).verifyBackup(context, job, file)),
    restoreBackup: (jobId, file) =>
      jobs.run(jobId, 'restore', async (job) =>
        (await backups()).restoreBackup(context, job, file),
      ),
  }
}
