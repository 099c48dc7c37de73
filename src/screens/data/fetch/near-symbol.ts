import type { ProviderId } from '../../../contracts/providers'

/** Exchanges as Yahoo and as Alpha Vantage write them; https://www.alphavantage.co/documentation/#daily */
const EXCHANGES: readonly (readonly [yahoo: string, alphaVantage: string])[] = [
  ['L', 'LON'],
  ['TO', 'TRT'],
  ['V', 'TRV'],
  ['DE', 'DEX'],
  ['BO', 'BSE'],
  ['SS', 'SHH'],
  ['SZ', 'SHZ'],
]

/** `BRK.B`, `BRK/B` and `BRK B`, which both stock providers write with a hyphen. */
function shareClass(symbol: string): string | null {
  const parts = /^([A-Z]{1,5})[./ _]([A-Z])$/.exec(symbol)
  return parts ? `${parts[1]}-${parts[2]}` : null
}

function exchange(symbol: string, from: 0 | 1): string | null {
  const dot = symbol.lastIndexOf('.')
  const pair = EXCHANGES.find((one) => one[from] === symbol.slice(dot + 1))
  return dot > 0 && pair ? `${symbol.slice(0, dot)}.${pair[1 - from]}` : null
}

/** A coin against dollars, the pair that is quoted most. */
function inDollars(symbol: string): string | null {
  const [coin, quote] = symbol.split(/[-/_]/)
  return coin && quote !== 'USD' ? `${coin}-USD` : null
}

const SPELLINGS: Readonly<Record<ProviderId, (symbol: string) => string | null>> = {
  alpha_vantage: (symbol) => exchange(symbol, 0) ?? shareClass(symbol),
  yahoo: (symbol) => exchange(symbol, 1) ?? shareClass(symbol),
  binance: inDollars,
  coingecko: inDollars,
}

/** Shorter ones are all near each other. */
const LEAST_LENGTH = 4

/** True when one letter added, left out, changed or swapped with its neighbour makes `b` of `a`. */
function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.length > restB.length) return restA.slice(1) === restB
  if (restA.length < restB.length) return restA === restB.slice(1)
  const swapped = restA[0] === restB[1] && restA[1] === restB[0]
  return restA.slice(1) === restB.slice(1) || (swapped && restA.slice(2) === restB.slice(2))
}

/**
 * A symbol to try instead of one that a provider refused: its own way of writing it, or else one that is
 * known here and a single slip of the keyboard away. Null when there is none.
 *
 * @param symbol upper case
 * @param known symbols of stored universes
 */
export function nearSymbol(
  provider: ProviderId,
  symbol: string,
  known: Iterable<string>,
): string | null {
  const spelled = SPELLINGS[provider](symbol)
  if (spelled !== null) return spelled
  if (symbol.length < LEAST_LENGTH) return null
  for (const one of known) if (oneSlip(symbol, one)) return one
  return null
}
