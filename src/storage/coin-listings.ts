import type { CoinListing } from '../contracts/coin-markets'
import type { CoilDatabase } from './database'

export async function lastCoinListing(db: CoilDatabase): Promise<CoinListing | null> {
  return (await db.coinListings.get('last'))?.listing ?? null
}

export async function saveCoinListing(db: CoilDatabase, listing: CoinListing): Promise<void> {
  await db.coinListings.put({ id: 'last', listing })
}
