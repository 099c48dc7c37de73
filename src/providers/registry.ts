import type { ProviderId } from '../contracts/providers'
import type { ProviderAdapter } from './adapter'
import { ALPHA_VANTAGE } from './alpha-vantage'
import { BINANCE } from './binance'
import { COINGECKO } from './coingecko'
import { YAHOO } from './yahoo'

export const PROVIDERS: readonly ProviderAdapter[] = [ALPHA_VANTAGE, YAHOO, COINGECKO, BINANCE]

/** Throws a RangeError for an unknown id. */
export function providerById(id: ProviderId): ProviderAdapter {
  const found = PROVIDERS.find(({ info }) => info.id === id)
  if (!found) throw new RangeError(`there is no provider '${id}'`)
  return found
}
