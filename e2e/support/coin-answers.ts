import type { TestFile } from './price-files'

interface Listed {
  readonly symbol: string
  readonly name?: string
  readonly cap: number
  /** Traded value over market cap. */
  readonly ratio?: number
  readonly price?: number
  readonly since?: string
}

const json = (name: string, value: unknown): TestFile => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
})

/** An answer of `/coins/markets` in the shape of the recorded one, largest first. */
export function marketsAnswer(name: string, coins: readonly Listed[]): TestFile {
  return json(
    name,
    coins.map(({ symbol, name: words, cap, ratio = 0.1, price = 2, since }, i) => ({
      id: `${symbol}-${i}`,
      symbol,
      name: words ?? symbol,
      current_price: price,
      market_cap: cap,
      market_cap_rank: i + 1,
      total_volume: cap * ratio,
      ath_date: '2026-10-06T18:57:42.558Z',
      atl_date: since ?? '2018-07-06T00:00:00.000Z',
      last_updated: '2026-11-22T13:40:21.599Z',
    })),
  )
}

/** An answer of `/search/trending` with amounts as text. */
export const trendingAnswer = (name: string, symbols: readonly string[]): TestFile =>
  json(name, {
    coins: symbols.map((symbol, i) => ({
      item: {
        id: `trend-${symbol}`,
        symbol,
        name: `Trend ${symbol}`,
        market_cap_rank: 200 + i,
        data: { price: 0.5, market_cap: '$521,967,819', total_volume: '$61,701,707' },
      },
    })),
  })
