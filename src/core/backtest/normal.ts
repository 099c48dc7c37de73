/**
 * Standard normal distribution function, to about 1e-15 absolute.
 * Source: G. Marsaglia, Evaluating the Normal Distribution, JSS 11(4), 2004.
 */
export function normalCdf(x: number): number {
  if (x > 8.5) return 1
  if (x < -8.5) return 0
  let sum = x
  let term = x
  for (let i = 3; Math.abs(term) > 1e-18; i += 2) {
    term *= (x * x) / i
    sum += term
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}

/** Quantile of the standard normal, by bisection; NaN outside (0, 1). */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return NaN
  let lo = -8.5
  let hi = 8.5
  while (true) {
    const mid = (lo + hi) / 2
    if (mid === lo || mid === hi) return mid
    if (normalCdf(mid) < p) lo = mid
    else hi = mid
  }
}
