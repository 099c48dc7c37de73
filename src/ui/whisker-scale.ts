/** Range of a whisker's axis, shared by a whole column. */
export interface WhiskerDomain {
  readonly from: number
  readonly to: number
  /** Ratios stand on a log axis (default linear). */
  readonly log?: boolean
}

/** Boosts: a quarter to fourfold, 1 in the middle. */
export const BOOST_DOMAIN: WhiskerDomain = { from: 0.25, to: 4, log: true }

/** Position of `value` on the axis, 0 to 1; values beyond the ends stay at the end. */
export function whiskerPosition(value: number, { from, to, log }: WhiskerDomain): number {
  const map = log ? Math.log : (x: number) => x
  if (log && value <= 0) return 0
  const share = (map(value) - map(from)) / (map(to) - map(from))
  return Math.min(1, Math.max(0, share))
}

/** True when `value` lies beyond the axis, so that the mark at the end must say so. */
export const isOffAxis = (value: number, { from, to }: WhiskerDomain): boolean =>
  value < from || value > to

/** Fewer events than this carry no estimate. */
export const MIN_EVENTS = 20
