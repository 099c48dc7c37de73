import type { CoinListing } from '../../contracts/coin-markets'
import type { Coin } from '../../core/universe/coin'
import type { CoinAnswer } from './coin-answer'

/** The coin with what only a closer answer knows of it. */
function enriched(coin: Coin, detail: Coin | undefined): Coin {
  if (!detail) return coin
  return {
    ...coin,
    rank: coin.rank ?? detail.rank,
    price: coin.price ?? detail.price,
    marketCap: coin.marketCap ?? detail.marketCap,
    volume: coin.volume ?? detail.volume,
    firstKnown: coin.firstKnown ?? detail.firstKnown,
  }
}

/** One listing out of several answers: pages joined, trending coins filled in by single answers. */
export function joinAnswers(
  answers: readonly CoinAnswer[],
  source: string,
  fallbackTime: string,
): CoinListing {
  const of = (kind: CoinAnswer['kind']): readonly Coin[] =>
    answers.flatMap((answer) => (answer.kind === kind ? answer.coins : []))
  const details = new Map(of('coin').map((coin) => [coin.id, coin]))
  const coins = [...new Map(of('markets').map((coin) => [coin.id, coin])).values()]
  const trending = of('trending')
  // The time of single coins is not that of the listing, unless there is nothing else.
  const listed = answers.filter(({ kind }) => kind !== 'coin')
  const times = (listed.some(({ asOf }) => asOf) ? listed : answers).flatMap(
    ({ asOf }) => asOf ?? [],
  )
  return {
    coins:
      coins.length > 0
        ? coins.map((coin) => enriched(coin, details.get(coin.id)))
        : [...details.values()],
    trending: trending.map((coin) => enriched(coin, details.get(coin.id))),
    rejected: answers.flatMap(({ rejected }) => rejected),
    asOf: times.toSorted().at(-1) ?? fallbackTime,
    source,
  }
}
