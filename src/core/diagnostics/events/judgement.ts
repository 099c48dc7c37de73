import type { VerdictKind } from '../verdicts/judged'

/** What a reviewer said of a card. */
export interface Judgement {
  readonly verdict: VerdictKind
  readonly tags: readonly string[]
  /** Nothing after the card's bar had been shown. */
  readonly blind: boolean
}

/** What was said of the cards of one instrument, by day. */
export type JudgedDays = ReadonlyMap<number, Judgement>

/**
 * What was said of each event: of its bar 0, else of the first of its positive bars that was judged; null where
 * none was.
 *
 * @param zeros bar 0 of each event, -1 for none
 * @param eventOf event of each positive bar, -1 elsewhere
 */
export function eventJudgements(
  day: Int32Array,
  zeros: Int32Array,
  eventOf: Int32Array,
  judged: JudgedDays,
): readonly (Judgement | null)[] {
  const found = Array.from(zeros, (t) => (t < 0 ? null : (judged.get(day[t] as number) ?? null)))
  if (judged.size === 0) return found
  eventOf.forEach((event, t) => {
    if (event >= 0) found[event] ??= judged.get(day[t] as number) ?? null
  })
  return found
}
