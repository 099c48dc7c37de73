/**
 * Least steps of axes, powers of ten from 1e-16 to 1, as fine as figures are written: an axis whose step is above its
 * values has no marks at all, and one whose step is far below repeats them.
 */
const powerOf = (exponent: number): number => 10 ** Math.max(-16, Math.min(0, exponent))

/** For values of a feature: three figures of the largest of them. */
export function featureStep(values: Float64Array): number {
  let largest = 0
  for (const value of values) if (Math.abs(value) > largest) largest = Math.abs(value)
  return largest === 0 ? 1 : powerOf(Math.floor(Math.log10(largest)) - 2)
}

/** For prices, on a log scale: cents of the lowest of them, or three figures of it below 1. */
export function priceStep(prices: Float64Array): number {
  let least = Infinity
  for (const price of prices) if (price > 0 && price < least) least = price
  if (least >= 1000) return 1
  return least >= 1 ? 0.01 : powerOf(Math.floor(Math.log10(least)) - 2)
}
