import type { EngineApi } from '../contracts/engine-api'
import type { FetchPlan, ProviderApi } from '../contracts/providers'
import type { CoinMarketsPort } from '../contracts/coin-markets'
import type { EngineContext } from '../pipeline/context'
import {
  cleanSymbols,
  fetchById,
  planFetch,
  refreshRequest,
  retried,
} from '../pipeline/providers/fetches'
import { firstDays } from '../pipeline/providers/first-days'
import { forecastOf } from '../pipeline/providers/forecast'
import { stateOf } from '../pipeline/providers/states'
import { NO_USE, type ProviderUse } from '../providers/budget'
import { type ClientInfo, createProviderClient, type ProviderClient } from '../providers/client'
import { COINGECKO, coinMarkets } from '../providers/coingecko'
import type { HttpGet } from '../providers/http'
import { PROVIDERS, providerById } from '../providers/registry'
import { YAHOO_PROXY } from '../providers/yahoo'
import { asResult, type Jobs } from './jobs'
import { sleep } from './web-http'

export interface ProviderPorts {
  readonly get: HttpGet
  /** In [0, 1). */
  readonly random: () => number
  /** Runs work once nobody else, in no other tab either, holds the name. */
  readonly exclusive: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

const NO_PROXY =
  'Yahoo can only be asked through the server of npm start, and this page comes from another one.'

export interface Providers {
  readonly methods: Pick<EngineApi, keyof ProviderApi>
  /** The one client of whoever is asked, within its budgets. */
  readonly client: (info: ClientInfo) => ProviderClient
  readonly coins: CoinMarketsPort
  /**
   * Follows what is stored: goes on with fetches that run in no tab, now or once the tab that runs them
   * closes, and ends those that another tab paused or stopped.
   */
  readonly follow: () => Promise<void>
}

/**
 * Fetching: plans are kept, and each runs in one tab at a time as a job of its own id, under a lock.
 * Every other tab waits for that lock, so that one of them takes over when the first one closes.
 */
export function createProviders(
  context: EngineContext,
  jobs: Jobs,
  { get, random, exclusive }: ProviderPorts,
): Providers {
  const { store, clock, emit } = context
  const clients = new Map<string, ProviderClient>()
  const client = (info: ClientInfo): ProviderClient => {
    const known = clients.get(info.id)
    if (known) return known
    const made = createProviderClient(info, {
      get,
      sleep,
      random,
      exclusive,
      now: () => clock.now(),
      loadUse: (provider) => store.providerUse<ProviderUse>(provider),
      saveUse: (use) => store.saveProviderUse(use),
    })
    clients.set(info.id, made)
    return made
  }
  const told = async <T>(value: T): Promise<T> => {
    emit({ type: 'changed', what: ['fetches'] })
    return value
  }
  const lockOf = (id: string): string => `coil-fetch-${id}`
  /** Plans that this tab runs, or waits to run. */
  const queued = new Set<string>()
  /** What no symbol is to blame for, as full storage, by plan: storing it may be what failed. */
  const troubles = new Map<string, string>()
  const withTrouble = (plan: FetchPlan): FetchPlan => {
    const reason = troubles.get(plan.id)
    return reason === undefined || plan.status !== 'running'
      ? plan
      : { ...plan, status: 'paused', waitsUntil: null, waitsFor: reason }
  }
  const work = async (plan: FetchPlan): Promise<void> => {
    const ports = {
      adapter: providerById(plan.provider),
      client: client(providerById(plan.provider).info),
      key: () => store.providerKey(plan.provider),
      sleep,
    }
    troubles.delete(plan.id)
    const result = await jobs.run(plan.id, 'fetch', async (job) => {
      // The reader of answers is the reader of files: large, and needed by fetches alone.
      const { runFetch } = await import('../pipeline/providers/run-fetch')
      return runFetch(context, job, plan, ports)
    })
    if (result.ok) return
    troubles.set(plan.id, result.error.message)
    await told(plan.id)
  }
  const stored = async (id: string): Promise<FetchPlan | undefined> =>
    (await store.listFetches()).find((plan) => plan.id === id)
  /** Runs a plan when its turn comes, if it is still to run by then. */
  const enqueue = (id: string): void => {
    if (queued.has(id) || troubles.has(id)) return
    queued.add(id)
    const ended = exclusive(lockOf(id), async () => {
      const plan = await stored(id)
      if (plan?.status === 'running') await work(plan)
    })
    // Trouble of a plan is told by `work`; without a lock the next change tries again.
    void ended.catch(() => undefined).finally(() => queued.delete(id))
  }
  const run = (plan: FetchPlan): FetchPlan => {
    enqueue(plan.id)
    return plan
  }
  /** Changes a plan once nobody works on it, since their last word would overwrite the new one. */
  const restart = async (id: string, change: (plan: FetchPlan) => FetchPlan) => {
    jobs.cancel(id)
    const plan = await exclusive(lockOf(id), async () => {
      const changed = change(await fetchById(context, id))
      await store.putFetch(changed)
      return changed
    })
    troubles.delete(id)
    return told(run(plan))
  }
  const proxied = async (): Promise<string | null> => {
    try {
      return (await get(`${YAHOO_PROXY}/ping`, {}, 3000)).status === 204 ? null : NO_PROXY
    } catch {
      return NO_PROXY
    }
  }
  const setStatus = async (id: string, status: 'paused' | 'stopped'): Promise<FetchPlan> => {
    jobs.cancel(id)
    await fetchById(context, id)
    const next = await store.updateFetch(id, (plan) => ({
      ...plan,
      items:
        status === 'stopped' ? plan.items.filter(({ state }) => state !== 'waiting') : plan.items,
      status,
      waitsUntil: null,
      waitsFor: null,
    }))
    if (next === null) return fetchById(context, id)
    return told(next)
  }
  return {
    methods: {
      listProviders: () =>
        asResult('providers', async () => {
          const unavailable = await proxied()
          return Promise.all(
            PROVIDERS.map((one) =>
              stateOf(store, one, clock.now(), one.info.id === 'yahoo' ? unavailable : null),
            ),
          )
        }),
      setProviderKey: (provider, key) =>
        asResult('providers', async () => {
          await store.saveProviderKey(provider, key?.trim() || null)
          return told(null)
        }),
      fetchForecast: ({ provider, symbols, target }) =>
        asResult('providers', async () => {
          const use = (await store.providerUse<ProviderUse>(provider)) ?? NO_USE(provider)
          const days = await firstDays(context, target.kind === 'new' ? null : target.datasetId)
          const from = cleanSymbols(symbols).map((symbol) => days.get(symbol) ?? null)
          return forecastOf(providerById(provider).info, from, use, clock.now())
        }),
      startFetch: (request) =>
        asResult('fetch', async () => told(run(await planFetch(context, request)))),
      listFetches: () =>
        asResult('fetch', async () => (await store.listFetches()).map(withTrouble)),
      pauseFetch: (id) => asResult('fetch', () => setStatus(id, 'paused')),
      stopFetch: (id) => asResult('fetch', () => setStatus(id, 'stopped')),
      resumeFetch: (id) =>
        asResult('fetch', () =>
          restart(id, (plan) => ({ ...plan, status: 'running', waitsFor: null })),
        ),
      retryFetch: (id, corrections) =>
        asResult('fetch', () => restart(id, (plan) => retried(plan, corrections))),
      refreshDataset: (id) =>
        asResult('fetch', async () =>
          told(run(await planFetch(context, await refreshRequest(context, id)))),
        ),
    },
    client,
    coins: coinMarkets(client(COINGECKO.info), () => store.providerKey(COINGECKO.info.id)),
    follow: async () => {
      for (const { id, status } of await store.listFetches()) {
        if (status === 'running') enqueue(id)
        else jobs.cancel(id)
      }
    },
  }
}
