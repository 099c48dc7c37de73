export interface Pair {
  readonly base: string
  /** Null where the symbol names none. */
  readonly quote: string | null
}

/** Quotes that are found without a sign before them, longer ones first: `FDUSD` ends in `USD` too. */
const QUOTES = ['FDUSD', 'USDT', 'USDC', 'BUSD', 'TUSD', 'USDP', 'USD', 'EUR', 'GBP', 'TRY', 'BRL']

/** `BTC-USD`, `btc/eur` and `SOLUSDT` as coin and currency, upper case. */
export function splitPair(symbol: string): Pair {
  const [base = '', ...rest] = symbol
    .trim()
    .toUpperCase()
    .split(/[-/_\s]+/)
  if (rest.length > 0) return { base, quote: rest.join('') }
  const quote = QUOTES.find((one) => base.endsWith(one) && base.length > one.length)
  return quote ? { base: base.slice(0, -quote.length), quote } : { base, quote: null }
}
