import type { FetchForecast, ProviderInfo } from '../../contracts/providers'
import { currentUse, type ProviderUse } from '../../providers/budget'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import { formatPlural } from '../../core/format/figures'
import { epochDay } from './first-days'

const DAY = 86_400_000
const MINUTE = 60_000
/** The first bar that can be judged needs so many. */
const LEAST_BARS = 311

/** Calls for the bars of one symbol from a day on; null asks for its whole history. */
function callsFrom(info: ProviderInfo, from: number | null, now: number): number {
  if (from === null || info.barsPerCall === null) return info.callsPerSymbol
  const bars = epochDay(now) - from + 1
  return Math.min(info.callsPerSymbol, Math.max(1, Math.ceil(bars / info.barsPerCall)))
}

/** Only an answer can tell that stored history no longer holds: the whole one is asked for then. */
const anewOf = (info: ProviderInfo, later: number): readonly string[] =>
  later > 0 && info.barsPerCall !== null
    ? [
        `Stored bars of ${formatPlural(later, 'symbol')} are only continued; where they no longer agree with the provider’s, the whole history takes up to ${formatPlural(info.callsPerSymbol, 'call')} a symbol more.`,
      ]
    : []

/**
 * What fetching some symbols would cost, by the limits and what was used today already.
 *
 * @param from the first day asked for, a symbol each, in days since 1970-01-01; null asks for everything
 * @param now ms since 1970-01-01
 */
export function forecastOf(
  info: ProviderInfo,
  from: readonly (number | null)[],
  use: ProviderUse,
  now: number,
): FetchForecast {
  const calls = from.reduce<number>((sum, day) => sum + callsFrom(info, day, now), 0)
  const { today, day } = currentUse(use, now)
  const leftToday = info.perDay === null ? null : Math.max(0, info.perDay - today)
  const days: { date: string; planned: number }[] = []
  let rest = calls
  let finish = now
  for (let k = 0; rest > 0; k++) {
    const room = info.perDay === null ? rest : k === 0 ? (leftToday as number) : info.perDay
    const planned = Math.min(rest, room)
    days.push({ date: isoFromDay(dayIndex(day + k)), planned })
    const begins = k === 0 ? now : (day + k) * DAY
    if (planned > 0) finish = begins + Math.floor((planned - 1) / info.perMinute) * MINUTE
    rest -= planned
  }
  const short =
    info.mostBars !== null && info.mostBars < LEAST_BARS
      ? [
          `It sends ${info.mostBars} bars a symbol and ${LEAST_BARS} are needed: a symbol without history will have no eligible bar.`,
        ]
      : []
  const later = from.filter((day) => day !== null).length
  const spread = days.length > 1 ? [`The daily limit spreads it over ${days.length} days.`] : []
  return {
    calls,
    usedToday: today,
    leftToday,
    finishesAt: new Date(finish).toISOString(),
    days,
    warnings: [...short, ...anewOf(info, later), ...spread],
  }
}
