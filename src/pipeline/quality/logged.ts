import type { LoggedDecision } from '../../contracts/quality'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import type { BarFinding } from '../../core/quality/finding'
import { decides } from '../../core/quality/gate'
import type { StoredDecision } from '../../storage/store'

export const isoOf = (day: number): string => isoFromDay(dayIndex(day))

/** A decision as the view sees it. */
export function logged(decision: StoredDecision): LoggedDecision {
  const { fromDay, toDay, ...rest } = decision
  return { ...rest, from: isoOf(fromDay), to: isoOf(toDay) }
}

/** The last decision about a finding that was not undone; null while it is open. */
export const holding = (
  decisions: readonly StoredDecision[],
  symbol: string,
  finding: BarFinding,
): StoredDecision | null =>
  decisions.findLast(
    (one) => one.undoneAt === null && one.symbol === symbol && decides(one, finding),
  ) ?? null
