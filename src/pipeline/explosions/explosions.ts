import type { DatasetId } from '../../contracts/dataset'
import type { EventsQuery, ExplosionsReport } from '../../contracts/explosions'
import type { JudgedDays } from '../../core/diagnostics/events/judgement'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { collectParts } from '../diagnostics/collect-parts'
import { judgedDays } from './judged-days'

/** The events of a dataset under a label, one by one and as paths round bar 0. */
export async function explosions(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  query: EventsQuery,
): Promise<ExplosionsReport> {
  const { pool, store } = context
  const { judgedBy } = query
  const judged =
    judgedBy === null
      ? new Map<string, JudgedDays>()
      : judgedDays(await store.listVerdicts(datasetId), judgedBy)
  const { parts } = await collectParts(context, job, datasetId, 'Finding explosions', (symbols) => {
    const own = new Map([...judged].filter(([symbol]) => symbols.includes(symbol)))
    return pool.run('collectEvents', { datasetId, symbols, query, judged: own }, job.cancel)
  })
  return pool.run('summariseEvents', { parts, query }, job.cancel, (done, total) =>
    job.progress('Resampling months', done, total),
  )
}
