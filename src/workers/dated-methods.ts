import type { DatedSeriesApi } from '../contracts/dated-series'
import type { EngineContext } from '../pipeline/context'
import type { DatedFiles } from '../pipeline/dated/dated-files'
import type { ClientInfo, ProviderClient } from '../providers/client'
import { asResult, type Jobs } from './jobs'

/** The methods that keep dated series beside the bars of a dataset. */
export function datedMethods(
  context: EngineContext,
  jobs: Jobs,
  client: (info: ClientInfo) => ProviderClient,
  files: DatedFiles = new Map(),
): DatedSeriesApi {
  const { store } = context
  const changed = () => context.emit({ type: 'changed', what: ['datasets'] })
  const mark = (deleted: boolean): DatedSeriesApi['deleteDatedSeries'] => {
    return (id, keys) =>
      asResult('store', async () => {
        await store.markDatedSeries(id, keys, deleted)
        changed()
        return null
      })
  }
  return {
    readDatedSeries: (jobId, file) =>
      jobs.run(jobId, 'read', async (job) => {
        const { readDatedFile } = await import('../pipeline/dated/dated-files')
        return readDatedFile(job, files, file)
      }),
    readPageViews: (jobId, request) =>
      jobs.run(jobId, 'fetch', async (job) => {
        const [{ readPageViews }, { WIKIMEDIA }] = await Promise.all([
          import('../pipeline/dated/page-views'),
          import('../providers/wikimedia'),
        ])
        return readPageViews(job, files, client(WIKIMEDIA), request)
      }),
    commitDatedSeries: (jobId, request) =>
      jobs.run(jobId, 'store', async (job) => {
        const { commitDatedFile } = await import('../pipeline/dated/dated-files')
        const saved = await commitDatedFile(context, job, files, request)
        changed()
        return saved
      }),
    listDatedSeries: (id) => asResult('store', () => store.listDatedSeries(id)),
    deleteDatedSeries: mark(true),
    restoreDatedSeries: mark(false),
  }
}
