import { isoFromDay } from '../../../../core/columns/day'
import { type CsvText, toCsv } from '../../../../core/format/csv'
import { symbolOfCoin, volumeToCap } from '../../../../core/universe/coin'
import type { KeptCoin, RemovedCoin } from '../../../../core/universe/crypto-universe'
import type { UniverseMember } from '../../../../core/universe/member'
import { universeCsv } from '../../../../core/universe/universe-csv'

export const membersOf = (coins: readonly KeptCoin[]): readonly UniverseMember[] =>
  coins.map(({ coin }) => ({
    symbol: symbolOfCoin(coin),
    name: coin.name,
    assetClass: 'crypto' as const,
  }))

const COIN_HEADER = [
  'coinId',
  'capRank',
  'marketCapUsd',
  'volume24hUsd',
  'volumeToCap',
  'knownSince',
]

const coinCells = ({ coin }: Pick<KeptCoin, 'coin'>) => [
  coin.id,
  coin.rank,
  coin.marketCap,
  coin.volume,
  volumeToCap(coin),
  coin.firstKnown ? isoFromDay(coin.firstKnown.day) : null,
]

/** The kept coins with their figures; it is read as the universe that would be saved. */
export function keptCsv(coins: readonly KeptCoin[], asOf: string, source: string): CsvText {
  return universeCsv(
    { members: membersOf(coins), asOf, source },
    {
      header: ['composite', 'trending', ...COIN_HEADER],
      rows: coins.map((kept) => [kept.composite, kept.trending, ...coinCells(kept)]),
    },
  )
}

export const removedCsv = (coins: readonly RemovedCoin[]): CsvText =>
  toCsv(
    ['symbol', 'name', 'filter', 'reason', ...COIN_HEADER],
    coins.map((removed) => [
      removed.coin.symbol,
      removed.coin.name,
      removed.step,
      removed.reason,
      ...coinCells(removed),
    ]),
  )
