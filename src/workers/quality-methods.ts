import { transfer } from 'comlink'
import type { QualityApi } from '../contracts/quality'
import type { EngineContext } from '../pipeline/context'
import { decide } from '../pipeline/quality/decide'
import { filedFindings } from '../pipeline/quality/filed-findings'
import { qualityReport, qualitySlice } from '../pipeline/quality/report'
import { transferablesOf } from '../pipeline/transferables'
import { asResult, type Jobs } from './jobs'

/** The methods that check bars, and keep what was decided of them. */
export function qualityMethods(context: EngineContext, jobs: Jobs): QualityApi {
  const { store } = context
  const change = <T>(work: () => Promise<T>) =>
    asResult('quality', async () => {
      const value = await work()
      context.emit({ type: 'changed', what: ['datasets'] })
      return value
    })
  return {
    qualityReport: (jobId, id, label) =>
      jobs.run(jobId, 'quality', (job) => qualityReport(context, job, id, label)),
    qualityCoverage: async (jobId, id) => {
      const result = await jobs.run(jobId, 'quality', async (job) => {
        const { qualityCoverage } = await import('../pipeline/quality/coverage')
        return qualityCoverage(context, job, id)
      })
      return transfer(result, transferablesOf(result))
    },
    qualitySlice: async (id, findingId) => {
      const result = await asResult('quality', () => qualitySlice(context, id, findingId))
      return transfer(result, transferablesOf(result))
    },
    filedFindings: (id, symbol) => asResult('quality', () => filedFindings(context, id, symbol)),
    decide: (id, drafts) => change(() => decide(context, id, drafts)),
    undoDecisions: (id, ids) => change(() => store.markDecisions(id, ids, true)),
    redoDecisions: (id, ids) => change(() => store.markDecisions(id, ids, false)),
  }
}
