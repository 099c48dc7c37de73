import { transfer } from 'comlink'
import type { EngineApi } from '../contracts/engine-api'
import { coilError, type Result } from '../contracts/errors'
import { chartSlice } from '../pipeline/chart/chart'
import { diagnostics } from '../pipeline/diagnostics/diagnostics'
import { evidence } from '../pipeline/diagnostics/evidence'
import { tryRule } from '../pipeline/diagnostics/try-rule'
import type { EngineContext } from '../pipeline/context'
import { startRun } from '../pipeline/run/start-run'
import { transferablesOf } from '../pipeline/transferables'
import { asResult, type Jobs } from './jobs'

type AnalysisMethod =
  | 'evidence'
  | 'tryRule'
  | 'exploreFeature'
  | 'diagnostics'
  | 'auditDataset'
  | 'startRun'
  | 'compareRuns'
  | 'listRuns'
  | 'getRun'
  | 'deleteRun'
  | 'querySetups'
  | 'placeOfSetup'
  | 'setupsCsv'
  | 'chartSlice'
  | 'why'
  | 'analogues'
  | 'sameDay'

const transferred = <T>(result: Result<T>): Result<T> => transfer(result, transferablesOf(result))

function unknownRun(key: string) {
  return coilError('not_found', `There is no run ${key}.`, {
    details: { run: key },
    hint: 'It or its dataset may have been deleted.',
  })
}

/**
 * The methods that ask something of stored data. What computes with features is loaded at its first use,
 * so that the engine is up sooner.
 */
export function analysisMethods(
  context: EngineContext,
  jobs: Jobs,
): Pick<EngineApi, AnalysisMethod> {
  const { store } = context
  return {
    evidence: (jobId, id, query) =>
      jobs.run(jobId, 'evidence', (job) => evidence(context, job, id, query)),
    exploreFeature: async (jobId, id, feature, symbol) =>
      transferred(
        await jobs.run(jobId, 'explore', async (job) => {
          const { exploreFeature } = await import('../pipeline/diagnostics/explore-feature')
          return exploreFeature(context, job, id, feature, symbol)
        }),
      ),
    tryRule: (jobId, id, query) =>
      jobs.run(jobId, 'evidence', (job) => tryRule(context, job, id, query)),
    diagnostics: (jobId, id, query) =>
      jobs.run(jobId, 'diagnostics', (job) => diagnostics(context, job, id, query)),
    auditDataset: (jobId, id) =>
      jobs.run(jobId, 'audit', async (job) => {
        const { auditDataset } = await import('../pipeline/diagnostics/audit-dataset')
        return auditDataset(context, job, id)
      }),

    startRun: (jobId, id, spec) =>
      jobs.run(jobId, 'run', (job) => startRun(context, job, id, spec)),
    compareRuns: (jobId, id, here, there) =>
      jobs.run(jobId, 'compare', async (job) => {
        const { compareRuns } = await import('../pipeline/compare/compare-runs')
        return compareRuns(context, job, id, here, there)
      }),
    listRuns: (id) => asResult('store', () => store.listRuns(id)),
    getRun: (id, key) =>
      asResult('store', async () => {
        const run = await store.findRun(id, key)
        if (!run) throw unknownRun(key)
        return run.result
      }),
    deleteRun: (id, key) =>
      asResult('store', async () => {
        await store.deleteRun(id, key)
        context.emit({ type: 'changed', what: ['runs'] })
        return null
      }),

    querySetups: (query, offset, limit) =>
      asResult('setups', async () => {
        const { querySetups } = await import('../pipeline/setups/query')
        return querySetups(context, query, offset, limit)
      }),
    placeOfSetup: (query, symbol, date) =>
      asResult('setups', async () => {
        const { placeOfSetup } = await import('../pipeline/setups/query')
        return placeOfSetup(context, query, symbol, date)
      }),
    setupsCsv: (jobId, query) =>
      jobs.run(jobId, 'setups', async (job) => {
        const { setupsCsv } = await import('../pipeline/setups/csv')
        return setupsCsv(context, job, query)
      }),
    chartSlice: async (request) =>
      transferred(await asResult('chart', () => chartSlice(context, request))),
    sameDay: (query) =>
      asResult('same day', async () => {
        const { sameDay } = await import('../pipeline/analogues/same-day')
        return sameDay(context, query)
      }),
    analogues: (query) =>
      asResult('analogues', async () => {
        const { analogues } = await import('../pipeline/analogues/analogues')
        return analogues(context, query)
      }),
    why: (id, symbol, date, runKey) =>
      asResult('why', async () => {
        const { why } = await import('../pipeline/chart/why')
        return why(context, id, symbol, date, runKey)
      }),
  }
}
