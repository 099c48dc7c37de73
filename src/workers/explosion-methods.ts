import { transfer } from 'comlink'
import type { ExplosionsApi } from '../contracts/explosions'
import type { EngineContext } from '../pipeline/context'
import { transferablesOf } from '../pipeline/transferables'
import type { Jobs } from './jobs'

/** The catalogue of explosions, loaded when it is asked for. */
export const explosionMethods = (context: EngineContext, jobs: Jobs): ExplosionsApi => ({
  explosions: async (jobId, id, query) => {
    const result = await jobs.run(jobId, 'explosions', async (job) => {
      const { explosions } = await import('../pipeline/explosions/explosions')
      return explosions(context, job, id, query)
    })
    return transfer(result, transferablesOf(result))
  },
})
