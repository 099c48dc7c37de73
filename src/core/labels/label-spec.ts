/**
 * How an explosion is defined. With C the close at the decision bar t and the window t+1..t+H:
 * - `max_high`: max(high) >= (1 + theta) * C
 * - `max_close`: max(close) >= (1 + theta) * C
 * - `end_close`: close[t+H] >= (1 + theta) * C
 * - `vol_scaled`: max(high) >= C * (1 + theta * sigma * sqrt(H)), sigma = sample standard deviation
 *   of the last 20 log returns at t; never when sigma is 0. Here theta is a multiple, usually 3.
 * - `triple_barrier`: C + theta * ATR14 is touched before C - ATR14; see `tripleBarrier`. Here theta is a
 *   multiple, usually 2.
 */
export type LabelKind = 'max_high' | 'max_close' | 'end_close' | 'vol_scaled' | 'triple_barrier'

export const LABEL_KINDS: readonly LabelKind[] = [
  'max_high',
  'max_close',
  'end_close',
  'vol_scaled',
  'triple_barrier',
]

export interface LabelSpec {
  readonly kind: LabelKind
  /** H, bars. */
  readonly horizon: number
  /**
   * Gain as a fraction (0.5 = +50%); a multiple of sigma * sqrt(H) for `vol_scaled`, of ATR14 for
   * `triple_barrier`.
   */
  readonly theta: number
  /**
   * Labels whose window steps over more calendar days than this from one bar to the next are unknown;
   * absent, no hole makes a label unknown.
   */
  readonly maxStepDays?: number
}

/** Theta of the kinds that scale it by volatility: a multiple; null where it is a fraction. */
export const USUAL_MULTIPLE: Readonly<Record<LabelKind, number | null>> = {
  max_high: null,
  max_close: null,
  end_close: null,
  vol_scaled: 3,
  triple_barrier: 2,
}

/** True where theta is a multiple of volatility, false where it is a fraction of the price. */
export const isMultiple = (kind: LabelKind): boolean => USUAL_MULTIPLE[kind] !== null

/** The hole rule of a spec: nothing where no hole is minded. */
export const holeRule = (days: number | null): Pick<LabelSpec, 'maxStepDays'> =>
  days === null ? {} : { maxStepDays: days }

export const DEFAULT_LABEL: LabelSpec = { kind: 'max_high', horizon: 10, theta: 0.5 }
