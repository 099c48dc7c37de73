import { dateBlockBootstrap } from '../validation/bootstrap'
import type { Interval95 } from '../validation/wilson'

const MEAN_BLOCK = 10
/** Below this number of returns there are too few blocks to draw from. */
const LEAST = 60

/**
 * 95% interval of the annualised Sharpe ratio by the stationary bootstrap: 2,000 draws, mean block
 * 10. Null below 60 returns, or when they have no spread.
 */
export function sharpeInterval(
  returns: Float64Array,
  periodsPerYear: number,
  seed: number,
): Interval95 | null {
  if (returns.length < LEAST) return null
  const ratio = (drawn: Float64Array): number | null => drawnSharpe(returns, drawn, periodsPerYear)
  return dateBlockBootstrap(returns.length, ratio, { meanBlock: MEAN_BLOCK, seed })
}

/** Sharpe ratio of the resample that holds return i `drawn[i]` times; null without spread. */
function drawnSharpe(
  returns: Float64Array,
  drawn: Float64Array,
  periodsPerYear: number,
): number | null {
  const count = returns.length
  let sum = 0
  for (let i = 0; i < count; i++) sum += (drawn[i] as number) * (returns[i] as number)
  const mean = sum / count
  let squares = 0
  for (let i = 0; i < count; i++)
    squares += (drawn[i] as number) * ((returns[i] as number) - mean) ** 2
  const deviation = Math.sqrt(squares / (count - 1))
  return deviation > 0 ? (mean / deviation) * Math.sqrt(periodsPerYear) : null
}
