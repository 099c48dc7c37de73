import type { Verdict } from '../../contracts/verdicts'

/**
 * The verdict that held for each card, by `symbol@date`, at an ISO moment, or now for null. What was said of a
 * card that came again leaves its verdict as it was.
 *
 * @param verdicts those that hold, in the order of judging
 */
export function lastVerdicts(
  verdicts: readonly Verdict[],
  by: string | null,
): ReadonlyMap<string, Verdict> {
  const counted = verdicts.filter(({ again, at }) => !again && (by === null || at <= by))
  return new Map(counted.map((one) => [`${one.symbol}@${one.date}`, one]))
}
