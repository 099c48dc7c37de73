import type { Bars } from '../core/columns/bars'
import { dayIndex } from '../core/columns/brand'
import { weekdayOfDay } from '../core/columns/day'
import type { AssetClass, Calendar } from '../core/columns/instrument'

const CRYPTO_PAIR =
  /^[A-Z0-9]{2,}[-_/]?(USDT|USDC|BUSD|TUSD|FDUSD)(\.P|PERP)?$|[A-Z0-9][-/]USD$|[-/]BTC$/i
const FIAT = 'USD|EUR|GBP|JPY|CHF|AUD|NZD|CAD|SEK|NOK|CNY|CNH|HKD|SGD|MXN|ZAR|TRY|PLN'
const CURRENCY_PAIR = new RegExp(`^(${FIAT}|XAU|XAG|XPT|XPD)[-_/]?(${FIAT})(=X)?$`, 'i')
const CURRENCIES = new Set([...FIAT.split('|'), 'INR', 'RUB', 'BRL', 'KRW', 'DKK', 'ILS', 'TWD'])

/** Class that a symbol's spelling suggests, or null. */
export function classOfSymbol(symbol: string): AssetClass | null {
  if (CURRENCY_PAIR.test(symbol)) return 'other'
  return CRYPTO_PAIR.test(symbol) ? 'crypto' : null
}

/** Share of all bars that fall on each weekend day when no day is left out: 1/7. */
const WEEKEND_SHARE = 0.08
const ENOUGH_BARS = 14

/** True when the series has bars on Saturdays and on Sundays as on other days. */
function tradesOnWeekends({ day }: Bars): boolean {
  if (day.length < ENOUGH_BARS) return false
  let saturdays = 0
  let sundays = 0
  for (const each of day) {
    const weekday = weekdayOfDay(dayIndex(each))
    if (weekday === 6) saturdays++
    if (weekday === 0) sundays++
  }
  return Math.min(saturdays, sundays) >= day.length * WEEKEND_SHARE
}

/** Class and calendar of a series: what the source says, then the symbol, then its weekdays. */
export function guessInstrument(
  symbol: string,
  bars: Bars,
  ofFormat: AssetClass | undefined,
): { assetClass: AssetClass; calendar: Calendar } {
  const weekends = tradesOnWeekends(bars)
  const assetClass = ofFormat ?? classOfSymbol(symbol) ?? (weekends ? 'crypto' : 'stock')
  return { assetClass, calendar: assetClass === 'crypto' || weekends ? 365 : 252 }
}

/** Currency of the prices: a column of one ISO code, a quote in the symbol, or a $ before prices. */
export function guessCurrency(symbol: string, constants: readonly string[]): string | null {
  const column = constants.find((text) => CURRENCIES.has(text))
  if (column) return column
  const quote = /[-/]([A-Z]{3})$/.exec(symbol)?.[1]
  return quote && CURRENCIES.has(quote) ? quote : null
}
