import type { DatasetId } from './dataset'
import type { Result } from './errors'

export type ProviderId = 'alpha_vantage' | 'yahoo' | 'coingecko' | 'binance'

/** What is known of a provider before anything is asked of it. */
export interface ProviderInfo {
  readonly id: ProviderId
  readonly name: string
  readonly needsKey: boolean
  /** A key is optional: it raises the limits. */
  readonly takesKey: boolean
  /** Calls that Coil allows itself; at most what the free tier states. */
  readonly perMinute: number
  /** Least time between two calls, ms; 0 where none is asked for. */
  readonly minGapMs: number
  /** Null where the provider states none. */
  readonly perDay: number | null
  /** Calls for the whole history of a symbol. */
  readonly callsPerSymbol: number
  /** Most bars of one call that starts at a day asked for; null where every call brings the same. */
  readonly barsPerCall: number | null
  /** Most bars of one symbol; null when the whole history comes. */
  readonly mostBars: number | null
  /** What the user should know before fetching: limits, adjustment, the way of the request. */
  readonly notes: readonly string[]
}

export interface ProviderState extends ProviderInfo {
  /** '••••••7Q2', null when none is stored. The key itself never leaves the engine. */
  readonly keyMask: string | null
  /** Calls of this day, UTC, and of the last 60 seconds. */
  readonly usedToday: number
  readonly usedThisMinute: number
  /** ISO time until which nothing is asked after failures in a row, or as the provider said. */
  readonly pausedUntil: string | null
  /** The last failure in the provider's own words. */
  readonly lastError: string | null
  /** Why it cannot be asked at all; null when it can. */
  readonly unavailable: string | null
}

export interface FetchRequest {
  readonly provider: ProviderId
  /** As the user writes them; the adapter maps them ('BTC-USD' to 'BTCUSDT'). */
  readonly symbols: readonly string[]
  readonly target:
    | { readonly kind: 'new'; readonly name: string }
    | { readonly kind: 'existing'; readonly datasetId: DatasetId }
}

/** What a fetch would cost, before it starts. */
export interface FetchForecast {
  readonly calls: number
  readonly usedToday: number
  /** Null where the provider states no daily limit. */
  readonly leftToday: number | null
  /** ISO time at which the last call would be answered. */
  readonly finishesAt: string
  /** Calls planned a day, from today (UTC). */
  readonly days: readonly { readonly date: string; readonly planned: number }[]
  readonly warnings: readonly string[]
}

export type FetchItemState = 'waiting' | 'done' | 'failed'

export interface FetchItem {
  readonly symbol: string
  readonly state: FetchItemState
  /** Bars that came. */
  readonly bars: number
  readonly added: number
  readonly changed: number
  /** Factor that stored history was multiplied by, since a split changed it; null when none did. */
  readonly readjusted: number | null
  /** True when the provider refused the request: asking for another symbol may help, waiting will not. */
  readonly refused: boolean
  /** What came back, errors in the provider's words. */
  readonly message: string
  /** ISO time of the answer. */
  readonly at: string | null
}

/** A fetch that is kept: after a reload it goes on where it stopped. */
export interface FetchPlan {
  readonly id: string
  readonly provider: ProviderId
  readonly createdAt: string
  /** Null until the first symbol made the dataset. */
  readonly datasetId: DatasetId | null
  readonly datasetName: string
  readonly status: 'running' | 'paused' | 'done' | 'stopped'
  /** ISO time until which it waits for the limits, and why; null while it works. */
  readonly waitsUntil: string | null
  readonly waitsFor: string | null
  readonly items: readonly FetchItem[]
}

export interface ProviderApi {
  listProviders(): Promise<Result<readonly ProviderState[]>>
  /** Stores a key in this browser only; null forgets it. */
  setProviderKey(provider: ProviderId, key: string | null): Promise<Result<null>>
  fetchForecast(request: FetchRequest): Promise<Result<FetchForecast>>
  /** Stores the plan and starts it; the answer does not wait for its end. */
  startFetch(request: FetchRequest): Promise<Result<FetchPlan>>
  /** Plans, newest first. */
  listFetches(): Promise<Result<readonly FetchPlan[]>>
  pauseFetch(id: string): Promise<Result<FetchPlan>>
  resumeFetch(id: string): Promise<Result<FetchPlan>>
  stopFetch(id: string): Promise<Result<FetchPlan>>
  /** Tries again what failed, under the corrected symbols where there are any. */
  retryFetch(id: string, corrections: Readonly<Record<string, string>>): Promise<Result<FetchPlan>>
  /** Plans a fetch of everything in a dataset that came from a provider. */
  refreshDataset(id: DatasetId): Promise<Result<FetchPlan>>
}
