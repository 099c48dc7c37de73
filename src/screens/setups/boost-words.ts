import type { Boost, Interval95 } from '../../contracts/results'

/** The wider of the two intervals is the one to judge by. */
export function widerInterval({ ci }: Boost): Interval95 | null {
  if (!ci.month || !ci.symbol) return ci.month ?? ci.symbol
  return ci.month[1] - ci.month[0] >= ci.symbol[1] - ci.symbol[0] ? ci.month : ci.symbol
}

/** What a signal does to the odds, in a word that the interval supports. */
export function verdictOf(boost: Boost): string {
  const ci = widerInterval(boost)
  if (boost.boost === null || !ci || (ci[0] <= 1 && ci[1] >= 1)) return 'does not clearly change'
  return ci[1] < 1 ? 'lowers' : 'raises'
}
