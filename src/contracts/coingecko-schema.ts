import { z } from 'zod/mini'
import { dayFromIso } from '../core/columns/day'

const amount = z.optional(z.nullable(z.number().check(z.gte(0))))
const date = z.optional(
  z.nullable(
    z.string().check(z.refine((text) => dayFromIso(text.slice(0, 10)) !== null, 'is not a date')),
  ),
)
const words = z.string().check(z.refine((text) => text.trim() !== '', 'is empty'))
const rank = z.optional(z.nullable(z.int().check(z.positive())))

/** One coin of `/coins/markets`; what Coil does not read is passed over. */
export const marketCoinSchema = z.object({
  id: words,
  symbol: words,
  name: words,
  current_price: amount,
  market_cap: amount,
  market_cap_rank: rank,
  total_volume: amount,
  ath_date: date,
  atl_date: date,
  last_updated: date,
})
export type MarketCoin = z.infer<typeof marketCoinSchema>

/** One coin of `/search/trending`: its amounts are text such as '$521,967,819'. */
export const trendingCoinSchema = z.object({
  id: words,
  symbol: words,
  name: words,
  market_cap_rank: rank,
  data: z.optional(
    z.nullable(
      z.object({
        price: z.optional(z.nullable(z.union([z.number(), z.string()]))),
        market_cap: z.optional(z.nullable(z.string())),
        total_volume: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
})
export type TrendingCoin = z.infer<typeof trendingCoinSchema>

const dollars = z.optional(z.nullable(z.object({ usd: amount })))
const dollarDate = z.optional(z.nullable(z.object({ usd: date })))

/** `/coins/{id}` */
export const coinDetailSchema = z.object({
  id: words,
  symbol: words,
  name: words,
  genesis_date: date,
  market_cap_rank: rank,
  market_data: z.object({
    current_price: dollars,
    market_cap: dollars,
    total_volume: dollars,
    ath_date: dollarDate,
    atl_date: dollarDate,
  }),
  last_updated: date,
})
export type CoinDetail = z.infer<typeof coinDetailSchema>

/** What CoinGecko sends instead of an answer: the two shapes that are known. */
export const coinErrorSchema = z.union([
  z.object({ status: z.object({ error_code: z.number(), error_message: z.string() }) }),
  z.object({ error: z.string() }),
])
