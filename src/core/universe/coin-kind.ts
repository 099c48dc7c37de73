import type { Coin } from './coin'

const DOLLAR_WORDS = /usd|dollar|stable|\bdai\b|\bfrax\b|\bgho\b|\bmim\b/i
const EURO_WORDS = /^eur|eur[a-z]?$|\beuro\b/i
const GOLD_WORDS = /\bgold\b|^paxg$|^xaut$/i
const WRAPPED_WORDS = /\b(wrapped|bridged|staked|restaked|liquid staking|pegged)\b/i

/** A dollar coin within this much of $1 is held there. */
const HELD = 0.1
/** A staked coin may be worth this many times the coin it stands for, by rewards paid in. */
const LEAST_SHARE = 0.9
const MOST_SHARE = 1.6

/** Coins whose wrapped and staked forms are looked for, by symbol. */
const BASES = 'BTC ETH SOL BNB AVAX NEAR SUI TON TRX ADA DOT XRP LTC DOGE APT ATOM HYPE'.split(' ')

/** Price of the largest coin of each base symbol. */
export type BasePrices = ReadonlyMap<string, number>

export function basePrices(byCap: readonly Coin[]): BasePrices {
  const prices = new Map<string, number>()
  for (const { symbol, price } of byCap) {
    if (price !== null && BASES.includes(symbol) && !prices.has(symbol)) prices.set(symbol, price)
  }
  return prices
}

function held(coin: Coin): string | null {
  const { symbol, name, price } = coin
  const either = (words: RegExp): boolean => words.test(symbol) || words.test(name)
  const at = (least: number, most: number): boolean =>
    price !== null && price >= least && price <= most
  if (either(DOLLAR_WORDS) && at(1 - HELD, 1 + HELD)) return 'stable coin, price held at $1'
  if (either(EURO_WORDS) && at(0.9, 1.4)) return 'stable coin, price held at €1'
  return either(GOLD_WORDS) && at(1000, 20_000) ? 'moves with gold' : null
}

/**
 * Why a coin has no price of its own, or null: it is held at a currency or at gold, or is a wrapped,
 * bridged or staked form of another. Told by its words and by prices, since a market listing does not
 * say; a coin that only shares letters with another ('ETHFI') has another price.
 */
export function peggedTo(coin: Coin, bases: BasePrices): string | null {
  const peg = held(coin)
  if (peg) return peg
  const { symbol, name, price } = coin
  const base = [...bases].find(([word, basePrice]) => {
    if (word === symbol || !symbol.includes(word) || price === null) return false
    const share = price / basePrice
    return share >= LEAST_SHARE && share <= MOST_SHARE
  })
  if (base) return `wrapped or staked: moves with ${base[0]}`
  return WRAPPED_WORDS.test(name) ? 'wrapped, bridged or staked form of another coin' : null
}
