/** Bits a figure takes in a bucket. */
const BITS = 6
const HALF = 1 << (BITS - 1)

/** Number of buckets: all are below it. */
export const BUCKETS = 1 << (3 * BITS)

/** Steps of a factor `base`, as a whole number from 0. */
const stepOf = (value: number, base: number): number =>
  Math.max(0, Math.min(2 * HALF - 1, Math.floor(Math.log(value) / Math.log(base)) + HALF))

/**
 * What is alike for a control: a close within a factor of 4, a mean traded value within one of 10, and
 * a volatility within one of 2, on fixed steps. -1 where one of them is missing.
 */
export function bucketOf(close: number, tradedValue: number, volatility: number): number {
  if (Number.isNaN(close + tradedValue + volatility)) return -1
  const parts = [stepOf(close, 4), stepOf(tradedValue, 10), stepOf(volatility, 2)]
  return parts.reduce((code, part) => (code << BITS) | part, 0)
}
