import type { VerdictApi } from '../contracts/verdicts'
import type { EngineContext } from '../pipeline/context'
import { judgedCards } from '../pipeline/verdicts/judged-cards'
import { reviewerReport } from '../pipeline/verdicts/reviewer-report'
import { asResult } from './jobs'

/** The methods that keep what reviewers said of candidates. */
export function verdictMethods(context: EngineContext): VerdictApi {
  const { store } = context
  const change = <T>(work: () => Promise<T>) =>
    asResult('store', async () => {
      const value = await work()
      context.emit({ type: 'changed', what: ['verdicts'] })
      return value
    })
  return {
    listVerdicts: (id) => asResult('store', () => store.listVerdicts(id)),
    judge: (draft) => change(() => store.addVerdict(draft)),
    importVerdicts: (id, files) =>
      change(async () => {
        const { importVerdicts } = await import('../pipeline/verdicts/import-verdicts')
        return importVerdicts(context, id, files)
      }),
    patchVerdict: (id, patch) => change(() => store.patchVerdict(id, patch)),
    markVerdicts: (ids, undone) =>
      change(async () => {
        await store.markVerdicts(ids, undone)
        return null
      }),
    judgedCards: (id, label, runKey) =>
      asResult('verdicts', () => judgedCards(context, id, label, runKey)),
    reviewerReport: (id, label, runKey) =>
      asResult('verdicts', () => reviewerReport(context, id, label, runKey)),
  }
}
