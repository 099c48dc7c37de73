import type { Series } from '../series'
import { derive } from '../node'
import { add, affine } from './arithmetic'

/** Windows count bars, end at the current bar, and give missing until they are full. */

/** Sum of the window. */
export function sum(a: Series, window: number): Series {
  return derive('sum', [a], [window], (kernel, out, x) => kernel.rollingSum(x, window, out))
}

/** Simple moving average. */
export function mean(a: Series, window: number): Series {
  return derive('mean', [a], [window], (kernel, out, x) => kernel.rollingMean(x, window, out))
}

/** Simple moving average whose last bit is that of the plain definition; slow for long windows. */
export function meanInOrder(a: Series, window: number): Series {
  return derive('meanInOrder', [a], [window], (kernel, out, x) => kernel.plainMean(x, window, out))
}

/** Population standard deviation whose last bit is that of the plain definition. */
export function sdInOrder(a: Series, window: number): Series {
  return derive('sdInOrder', [a], [window], (kernel, out, x) =>
    kernel.plainDeviation(x, window, out),
  )
}

/** Population standard deviation. */
export function sdPopulation(a: Series, window: number): Series {
  return derive('sdPopulation', [a], [window], (kernel, out, x) =>
    kernel.rollingSd(x, window, 0, out),
  )
}

/** Sample standard deviation. */
export function sdSample(a: Series, window: number): Series {
  return derive('sdSample', [a], [window], (kernel, out, x) => kernel.rollingSd(x, window, 1, out))
}

/** Largest value of the window. */
export function highest(a: Series, window: number): Series {
  return derive('highest', [a], [window], (kernel, out, x) => kernel.rollingMax(x, window, out))
}

/** Smallest value of the window. */
export function lowest(a: Series, window: number): Series {
  return derive('lowest', [a], [window], (kernel, out, x) => kernel.rollingMin(x, window, out))
}

/** Exponential moving average seeded with a mean; the first `skip` bars take no part. */
export function ema(a: Series, window: number, skip = 0): Series {
  return derive('ema', [a], [window, skip], (kernel, out, x) => kernel.ema(x, window, skip, out))
}

/** Wilder's moving average: weight 1 / window, seeded with a mean. */
export function wilder(a: Series, window: number): Series {
  return derive('wilder', [a], [window], (kernel, out, x) => kernel.wilder(x, window, out))
}

/** Wilder's running sum, for directional indicators. */
export function wilderSum(a: Series, window: number): Series {
  return derive('wilderSum', [a], [window], (kernel, out, x) => kernel.wilderSum(x, window, out))
}

/** Slope of the least-squares line, per bar. */
export function slope(a: Series, window: number): Series {
  return derive('slope', [a], [window], (kernel, out, x) => kernel.rollingSlope(x, window, out))
}

/** Value of the least-squares line at the current bar. */
export function lineEnd(a: Series, window: number): Series {
  return add(mean(a, window), affine(slope(a, window), (window - 1) / 2))
}

/** Share of the `window - 1` values before that are lower, ties half; 0 to 1. */
export function pctRank(a: Series, window: number): Series {
  return derive('pctRank', [a], [window], (kernel, out, x) => kernel.rollingPctRank(x, window, out))
}

/** Quantile `p` of the last `window` values, the current one included. */
export function quantile(a: Series, window: number, p: number): Series {
  return derive('quantile', [a], [window, p], (kernel, out, x) =>
    kernel.rollingQuantile(x, window, p, out),
  )
}

/** The value `bars` bars ago; `bars` is at least 1. */
export function lag(a: Series, bars: number): Series {
  return derive('lag', [a], [bars], (kernel, out, x) => kernel.lag(x, bars, out))
}

/** How many bars in a row up to this one a condition has held. */
export function runLength(a: Series): Series {
  return derive('runLength', [a], [], (kernel, out, x) => kernel.runLength(x, out))
}

/** How many values in a row up to this one are present. */
export function presentRun(a: Series): Series {
  return derive('presentRun', [a], [], (kernel, out, x) => kernel.presentRun(x, out))
}
