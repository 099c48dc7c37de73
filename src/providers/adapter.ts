import type { ProviderInfo } from '../contracts/providers'
import type { CancelToken } from '../contracts/ports'
import type { ProviderClient } from './client'

export interface AdapterRequest {
  readonly symbol: string
  /** First day wanted, days since 1970-01-01; null asks for everything. */
  readonly from: number | null
  readonly key: string | null
}

/** One answer in the shape that the file reader knows. */
export interface ProviderAnswer {
  readonly text: string
}

/** A provider: what is known of it, and how a symbol's daily bars are asked for. */
export interface ProviderAdapter {
  readonly info: ProviderInfo
  /** Answers of one symbol, oldest bars in any of them. Throws a `ProviderError`. */
  readonly fetchBars: (
    client: ProviderClient,
    request: AdapterRequest,
    cancel: CancelToken,
  ) => Promise<readonly ProviderAnswer[]>
}
