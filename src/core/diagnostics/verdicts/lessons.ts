import { firstBlind, type JudgedRow, type LoggedVerdict } from './judged'

/** A card as its reviewer judged it: what a model of the reviewer learns from. */
export interface Lesson {
  readonly symbol: string
  /** Date of bar 0, ISO. */
  readonly date: string
  /** 1 said yes, 0 said no. */
  readonly y: 0 | 1
}

/**
 * Lessons of a log that is in the order of judging: cards whose first verdict was blind, and yes or no, sorted by
 * date and symbol. A blind verdict saw no bar after bar 0; any other one may have.
 */
export const lessonsOf = (
  log: readonly (LoggedVerdict & Pick<JudgedRow, 'verdict'>)[],
): readonly Lesson[] =>
  firstBlind(log)
    .flatMap(({ symbol, date, verdict }): Lesson[] =>
      verdict === 'yes' || verdict === 'no' ? [{ symbol, date, y: verdict === 'yes' ? 1 : 0 }] : [],
    )
    .sort((a, b) => compare(a.date, b.date) || compare(a.symbol, b.symbol))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
