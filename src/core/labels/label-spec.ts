/**
 * How an explosion is defined. With C the close at the decision bar t and the window t+1..t+H:
 * - `max_high`: max(high) >= (1 + theta) * C
 * - `max_close`: max(close) >= (1 + theta) * C
 * - `end_close`: close[t+H] >= (1 + theta) * C
 * - `vol_scaled`: max(high) >= C * (1 + theta * sigma * sqrt(H)), sigma = sample standard deviation
 *   of the last 20 log returns at t; never when sigma is 0. Here theta is a multiple, usually 3.
 */
export type LabelKind = 'max_high' | 'max_close' | 'end_close' | 'vol_scaled'

export const LABEL_KINDS: readonly LabelKind[] = [
  'max_high',
  'max_close',
  'end_close',
  'vol_scaled',
]

export interface LabelSpec {
  readonly kind: LabelKind
  /** H, bars. */
  readonly horizon: number
  /** Gain as a fraction (0.5 = +50%); a multiple of sigma * sqrt(H) for `vol_scaled`. */
  readonly theta: number
}

export const DEFAULT_LABEL: LabelSpec = { kind: 'max_high', horizon: 10, theta: 0.5 }
