import type { BuilderStep } from '../../../../core/universe/crypto-universe'
import {
  type CryptoFilters,
  DEFAULT_CRYPTO_FILTERS,
} from '../../../../core/universe/crypto-filters'
import {
  choiceField,
  flagField,
  listField,
  numberField,
  optionalNumberField,
  searchCodec,
} from '../../../../state/search-codec'

const { top, trending, minRatio, maxRatio, minCap, minAge, maxRank } = DEFAULT_CRYPTO_FILTERS

const percent = (share: number | null) => (share === null ? null : share * 100)
const millions = (amount: number | null) => (amount === null ? null : amount / 1e6)

export const REMOVED_STEPS = ['all', 'ratio', 'cap', 'age', 'rank', 'pegged', 'same'] as const

/** The filters of the builder as they stand in the URL: shares in percent, caps in millions. */
export const cryptoSearch = searchCodec({
  top: optionalNumberField(top),
  trend: numberField(trending, 0),
  least: optionalNumberField(percent(minRatio)),
  most: optionalNumberField(percent(maxRatio)),
  cap: optionalNumberField(millions(minCap)),
  age: optionalNumberField(minAge),
  rank: optionalNumberField(maxRank),
  pegged: flagField(true),
  same: choiceField(['larger', 'more traded'] as const, 'larger'),
  /** Ids of the coins that are kept whatever the filters say. */
  keep: listField(),
  show: choiceField(['kept', 'out'] as const, 'kept'),
  /** The filter whose removed coins are shown. */
  by: choiceField(REMOVED_STEPS, 'all'),
})

export type CryptoView = ReturnType<typeof cryptoSearch.parse>

const share = (percents: number | null) => (percents === null ? null : percents / 100)

export function filtersOf(view: CryptoView): CryptoFilters {
  return {
    top: view.top,
    trending: view.trend,
    minRatio: share(view.least),
    maxRatio: share(view.most),
    minCap: view.cap === null ? null : view.cap * 1e6,
    minAge: view.age,
    maxRank: view.rank,
    leaveOutPegged: view.pegged,
    sameSymbol: view.same,
  }
}

/** The filters in words, for the source of the universe. */
export function filterWords(view: CryptoView): string {
  const said = (value: number | null, words: (value: number) => string): string[] =>
    value === null ? [] : [words(value)]
  return [
    ...said(view.top, (count) => `top ${count}`),
    ...said(view.trend || null, (count) => `trending ${count}`),
    ...said(view.least, (least) => `volume / cap from ${least}%`),
    ...said(view.most, (most) => `volume / cap to ${most}%`),
    ...said(view.cap, (cap) => `cap from $${cap} M`),
    ...said(view.age, (days) => `known for ${days} days`),
    ...said(view.rank, (rank) => `rank to ${rank}`),
    ...(view.pegged ? ['no stable or wrapped coins'] : []),
    ...said(view.keep.length || null, (count) => `${count} kept anyway`),
  ].join(', ')
}

export const STEP_WORDS: Readonly<Record<BuilderStep, string>> = {
  top: 'Top by market cap',
  trending: 'Trending, enriched',
  ratio: 'Volume / market cap',
  cap: 'Market cap at least',
  age: 'Age at least',
  rank: 'Rank at most',
  pegged: 'Stable and wrapped',
  same: 'Same symbol twice',
}
