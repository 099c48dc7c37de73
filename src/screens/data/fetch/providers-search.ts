import type { ProviderId } from '../../../contracts/providers'
import { choiceField, optionalTextField, searchCodec } from '../../../state/search-codec'

const PROVIDER_IDS: readonly ProviderId[] = ['alpha_vantage', 'yahoo', 'coingecko', 'binance']

export const providersSearch = searchCodec({
  from: choiceField<ProviderId>(PROVIDER_IDS, 'alpha_vantage'),
  /** Id of the fetch that is shown; the newest one when absent. */
  fetch: optionalTextField(),
})
