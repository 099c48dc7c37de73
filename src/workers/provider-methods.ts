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
import { forecastOf } from '../pipeline/providers/forecast'
import { stateOf } from '../pipeline/providers/states'
import { NO_USE, type ProviderUse } from '../providers/budget'
import { createProviderClient, type ProviderClient } from '../providers/client'
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
  /** Runs work unless another tab holds the name; answers whether it ran. */
  readonly alone: (name: string, work: () => Promise<unknown>) => Promise<boolean>
  /** Runs work once no other tab holds the name. */
  readonly exclusive: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

const NO_PROXY =
  'Yahoo can only be asked through the server of npm start, and this page comes from another one.'

export interface Providers {
  readonly methods: Pick<EngineApi, keyof ProviderApi>
  readonly coins: CoinMarketsPort
  /** Goes on with fetches that a reload cut short. */
  readonly resume: () => Promise<void>
}

/** Fetching: plans are kept, and each runs in one tab at a time as a job of its own id. */
export function createProviders(
  context: EngineContext,
  jobs: Jobs,
  { get, random, alone, exclusive }: ProviderPorts,
): Providers {
  const { store, clock, emit } = context
  const clients = new Map<string, ProviderClient>()
  const clientOf = (id: FetchPlan['provider']): ProviderClient => {
    const known = clients.get(id)
    if (known) return known
    const made = createProviderClient(providerById(id).info, {
      get,
      sleep,
      random,
      exclusive,
      now: () => clock.now(),
      loadUse: (provider) => store.providerUse<ProviderUse>(provider),
      saveUse: (use) => store.saveProviderUse(use),
    })
    clients.set(id, made)
    return made
  }
  const told = async <T>(value: T): Promise<T> => {
    emit({ type: 'changed', what: ['fetches'] })
    return value
  }
  const runs = new Map<string, Promise<unknown>>()
  /** What no symbol is to blame for, as full storage, by plan: storing it may be what failed. */
  const troubles = new Map<string, string>()
  const withTrouble = (plan: FetchPlan): FetchPlan => {
    const reason = troubles.get(plan.id)
    return reason === undefined || plan.status !== 'running'
      ? plan
      : { ...plan, status: 'paused', waitsUntil: null, waitsFor: reason }
  }
  const run = (plan: FetchPlan): FetchPlan => {
    const ports = {
      adapter: providerById(plan.provider),
      client: clientOf(plan.provider),
      key: () => store.providerKey(plan.provider),
      sleep,
    }
    troubles.delete(plan.id)
    const ended = alone(`coil-fetch-${plan.id}`, async () => {
      const result = await jobs.run(plan.id, 'fetch', async (job) => {
        // The reader of answers is the reader of files: large, and needed by fetches alone.
        const { runFetch } = await import('../pipeline/providers/run-fetch')
        return runFetch(context, job, plan, ports)
      })
      if (result.ok) return
      troubles.set(plan.id, result.error.message)
      await told(plan.id)
    })
    runs.set(plan.id, ended)
    return plan
  }
  const start = async (plan: FetchPlan): Promise<FetchPlan> => {
    await store.putFetch(plan)
    return told(run(plan))
  }
  /** Waits until what runs of the plan has ended, since its last word would overwrite the new one. */
  const restart = async (id: string, change: (plan: FetchPlan) => FetchPlan) => {
    jobs.cancel(id)
    await runs.get(id)
    return start(change(await fetchById(context, id)))
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
    const plan = await fetchById(context, id)
    const items =
      status === 'stopped' ? plan.items.filter(({ state }) => state !== 'waiting') : plan.items
    const next: FetchPlan = { ...plan, items, status, waitsUntil: null, waitsFor: null }
    await store.putFetch(next)
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
      fetchForecast: ({ provider, symbols }) =>
        asResult('providers', async () => {
          const use = (await store.providerUse<ProviderUse>(provider)) ?? NO_USE(provider)
          return forecastOf(
            providerById(provider).info,
            cleanSymbols(symbols).length,
            use,
            clock.now(),
          )
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
    coins: coinMarkets(clientOf('coingecko'), () => store.providerKey(COINGECKO.info.id)),
    resume: async () => {
      for (const plan of await store.listFetches()) if (plan.status === 'running') run(plan)
    },
  }
}
