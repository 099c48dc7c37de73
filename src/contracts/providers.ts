import type { DatasetId } from './dataset'
import type { JobId } from './engine-api'
import type { Result } from './errors'

export type ProviderId = 'alpha_vantage' | 'yahoo' | 'coingecko' | 'binance' | 'wikimedia'

/** What is known of a provider before anything is asked of it. */
export interface ProviderInfo {
  readonly id: ProviderId
  readonly name: string
  /** What it gives: daily bars, or a dated series of page views. */
  readonly gives: 'bars' | 'series'
  readonly needsKey: boolean
  /** Calls of the free tier; null where it states none. */
  readonly perMinute: number
  readonly perDay: number | null
  /** Most bars that one call gives; null when the whole history comes. */
  readonly barsPerCall: number | null
  /** What the user should know before fetching: limits, adjustment, the way of the request. */
  readonly notes: readonly string[]
}

export interface ProviderState extends ProviderInfo {
  /** '••••••7Q2', null when none is stored. The key itself never leaves the engine. */
  readonly keyMask: string | null
  readonly usedToday: number
  readonly usedThisMinute: number
  /** ISO time until which the circuit stays open after failures in a row; null when closed. */
  readonly pausedUntil: string | null
  /** The last failure in the provider's own words. */
  readonly lastError: string | null
}

/** What a fetch would cost, before it starts. */
export interface FetchForecast {
  readonly calls: number
  readonly leftToday: number | null
  /** ISO times. */
  readonly startsAt: string
  readonly finishesAt: string
  /** Calls planned a day, from today (UTC). */
  readonly days: readonly {
    readonly date: string
    readonly used: number
    readonly planned: number
  }[]
  readonly warnings: readonly string[]
}

export interface FetchRequest {
  readonly provider: ProviderId
  /** Symbols as the user writes them; the adapter maps them ('BTC-USD' to 'BTCUSDT'). */
  readonly symbols: readonly string[]
  readonly target:
    | { readonly kind: 'new'; readonly name: string }
    | { readonly kind: 'existing'; readonly datasetId: DatasetId }
}

export type FetchState = 'waiting' | 'running' | 'done' | 'failed'

export interface FetchItem {
  readonly symbol: string
  readonly state: FetchState
  readonly bars: number
  readonly added: number
  readonly changed: number
  /** What came back, errors in the provider's words. */
  readonly message: string
  /** ISO time of the last answer. */
  readonly at: string | null
}

/** A fetch that is kept: it goes on after a reload where it stopped. */
export interface FetchPlan {
  readonly id: string
  readonly provider: ProviderId
  readonly createdAt: string
  readonly datasetId: DatasetId | null
  readonly datasetName: string
  readonly status: 'running' | 'paused' | 'waiting' | 'done' | 'stopped'
  /** Why it waits, and until when. */
  readonly waitingFor: string | null
  readonly waitingUntil: string | null
  readonly items: readonly FetchItem[]
}

/** What a refresh of one instrument found. */
export interface RefreshDiff {
  readonly symbol: string
  readonly added: number
  readonly changed: number
  /** Factor that stored history was multiplied by since a split changed it; null when none did. */
  readonly readjusted: number | null
}

export interface ProviderApi {
  listProviders(): Promise<Result<readonly ProviderState[]>>
  /** Stores a key in this browser only; null forgets it. */
  setProviderKey(provider: ProviderId, key: string | null): Promise<Result<ProviderState>>
  fetchForecast(request: FetchRequest): Promise<Result<FetchForecast>>
  /** Plans a fetch, stores the plan and starts it; the answer does not wait for its end. */
  startFetch(request: FetchRequest): Promise<Result<FetchPlan>>
  listFetches(): Promise<Result<readonly FetchPlan[]>>
  pauseFetch(id: string): Promise<Result<FetchPlan>>
  resumeFetch(id: string): Promise<Result<FetchPlan>>
  /** Tries again what failed; a symbol can be corrected. */
  retryFetch(id: string, corrections: Readonly<Record<string, string>>): Promise<Result<FetchPlan>>
  stopFetch(id: string): Promise<Result<FetchPlan>>
  /** Fetches what is new for the instruments of a dataset that came from a provider. */
  refreshDataset(jobId: JobId, id: DatasetId): Promise<Result<readonly RefreshDiff[]>>
}
