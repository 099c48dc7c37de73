import type { Coin } from '../core/universe/coin'
import type { JobId } from './job'
import type { SourceFile } from './source-file'
import type { Result } from './errors'
import type { CancelToken } from './ports'

/**
 * CoinGecko's answers as they came, fetched by whoever keeps its limits. Fails with a `CoilError` in
 * the provider's words; the answers are checked by `readCoinAnswer`.
 */
export interface CoinMarketsPort {
  /** `/coins/markets`, in US dollars by market cap; pages from 1, at most 250 coins each. */
  markets(page: number, perPage: number, cancel: CancelToken): Promise<unknown>
  /** `/search/trending` */
  trending(cancel: CancelToken): Promise<unknown>
  /** `/coins/{id}` */
  coin(id: string, cancel: CancelToken): Promise<unknown>
}

/** A coin of an answer that cannot be used. */
export interface RejectedCoin {
  /** File or call. */
  readonly from: string
  /** 1-based place within its answer. */
  readonly row: number
  /** 'market_cap is "x", not a number' */
  readonly reason: string
}

/** The market listing that the crypto builder works on; one is kept, the last. */
export interface CoinListing {
  readonly coins: readonly Coin[]
  /** In the order of the source. */
  readonly trending: readonly Coin[]
  readonly rejected: readonly RejectedCoin[]
  /** ISO date and time of the newest figure, UTC. */
  readonly asOf: string
  /** 'CoinGecko' or the names of the files. */
  readonly source: string
}

/** How much of the listing is fetched. */
export interface CoinRequest {
  /** Largest coins; whole pages of 250 are asked for. */
  readonly top: number
  /** Trending coins; those outside the listing cost one call each. */
  readonly trending: number
}

export interface CoinMarketsApi {
  /** Whether this engine has a way to CoinGecko; saved answers can always be read. */
  canFetchCoins(): Promise<Result<boolean>>
  /** Fetches a listing through the rate-limited client. Replaces the one that is kept. */
  fetchCoinListing(jobId: JobId, request: CoinRequest): Promise<Result<CoinListing>>
  /** The listing that was read or fetched last; null when there was none yet. */
  coinListing(): Promise<Result<CoinListing | null>>
  /** Reads saved answers of CoinGecko: markets, trending, single coins. Replaces the listing. */
  readCoinAnswers(jobId: JobId, files: readonly SourceFile[]): Promise<Result<CoinListing>>
}
