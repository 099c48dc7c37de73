import type { Verdict } from '../../contracts/verdicts'
import { dayFromIso } from '../../core/columns/day'
import type { JudgedDays, Judgement } from '../../core/diagnostics/events/judgement'
import { lastVerdicts } from '../verdicts/last-verdicts'

/** What held for the cards of each instrument at an ISO moment. */
export function judgedDays(
  verdicts: readonly Verdict[],
  by: string,
): ReadonlyMap<string, JudgedDays> {
  const found = new Map<string, Map<number, Judgement>>()
  for (const { symbol, date, verdict, tags, blind } of lastVerdicts(verdicts, by).values()) {
    const day = dayFromIso(date)
    if (day === null) continue
    const own = found.get(symbol) ?? new Map<number, Judgement>()
    own.set(day, { verdict, tags, blind })
    found.set(symbol, own)
  }
  return found
}
