import type { FetchForecast, ProviderInfo } from '../../contracts/providers'
import { currentUse, type ProviderUse } from '../../providers/budget'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'

const DAY = 86_400_000
const MINUTE = 60_000
/** The first bar that can be judged needs so many. */
const LEAST_BARS = 311

/** What fetching some symbols would cost, by the limits and what was used today already. */
export function forecastOf(
  info: ProviderInfo,
  symbols: number,
  use: ProviderUse,
  now: number,
): FetchForecast {
  const calls = symbols * info.callsPerSymbol
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
  const warnings =
    days.length > 1 ? [...short, `The daily limit spreads it over ${days.length} days.`] : short
  return {
    calls,
    usedToday: today,
    leftToday,
    finishesAt: new Date(finish).toISOString(),
    days,
    warnings,
  }
}
