/** Days after which a last bar is no longer that of a series which still trades. */
const STALE_DAYS = 10

/** True when the last bar of a series is too old to stand for the day `today`. */
export const isStale = (lastDay: number, today: number): boolean => today - lastDay > STALE_DAYS
