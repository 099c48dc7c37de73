import type { EngineApi } from '../contracts/engine-api'
import type { CoinMarketsPort } from '../contracts/coin-markets'
import { coilError } from '../contracts/errors'
import type { UniverseApi } from '../contracts/universes'
import type { EngineContext } from '../pipeline/context'
import { importUniverses } from '../pipeline/universes/import-universes'
import { saveUniverse } from '../pipeline/universes/save-universe'
import { screenDataset } from '../pipeline/universes/screen-dataset'
import { asResult, type Jobs } from './jobs'

/** The methods that keep lists of symbols. */
export function universeMethods(
  context: EngineContext,
  jobs: Jobs,
  coins: CoinMarketsPort | null = null,
): Pick<EngineApi, keyof UniverseApi> {
  const { store } = context
  const change = <T>(work: () => Promise<T>) =>
    asResult('store', async () => {
      const value = await work()
      context.emit({ type: 'changed', what: ['universes'] })
      return value
    })
  return {
    listUniverses: () => asResult('store', () => store.listUniverses()),
    saveUniverse: (draft) => change(() => saveUniverse(context, draft)),
    importUniverses: (jobId, files) =>
      jobs.run(jobId, 'read', (job) => importUniverses(context, job, files)),
    editUniverse: (id, patch, expected) => change(() => store.editUniverse(id, patch, expected)),
    restoreUniverse: (universe, expected) =>
      change(() => store.restoreUniverse(universe, expected)),
    screenDataset: (jobId, id, asOf) =>
      jobs.run(jobId, 'screen', (job) => screenDataset(context, job, id, asOf)),
    coinListing: () => asResult('store', () => store.coinListing()),
    canFetchCoins: async () => ({ ok: true, value: coins !== null }),
    fetchCoinListing: (jobId, request) =>
      jobs.run(jobId, 'fetch', async (job) => {
        if (!coins) throw coilError('bad_input', 'There is no way to CoinGecko in this build.')
        const { fetchCoinListing } = await import('../pipeline/universes/fetch-coin-listing')
        return fetchCoinListing(context, coins, job, request)
      }),
    readCoinAnswers: (jobId, files) =>
      jobs.run(jobId, 'read', async (job) => {
        const { readCoinAnswers } = await import('../pipeline/universes/read-coin-answers')
        return readCoinAnswers(context, job, files)
      }),
    deleteUniverse: (id) => change(() => store.deleteUniverse(id)),
  }
}
