import { rollingSd } from '../../kernels/deviation'
import { rollingMax, rollingMin } from '../../kernels/extrema'
import { rollingPctRank, rollingQuantile } from '../../kernels/order'
import { rollingSlope } from '../../kernels/regression'
import {
  lag as lagKernel,
  presentRun as presentRunKernel,
  runLength as runLengthKernel,
} from '../../kernels/shift'
import {
  ema as emaKernel,
  wilder as wilderKernel,
  wilderSum as wilderSumKernel,
} from '../../kernels/smoothing'
import { plainDeviation } from '../../kernels/plain-deviation'
import { plainMean } from '../../kernels/plain-mean'
import { rollingMean, rollingSum } from '../../kernels/sum'
import { derive } from '../node'
import type { Series } from '../series'
import { add, affine } from './arithmetic'

/** Windows count bars, end at the current bar, and give missing until they are full. */

/** Sum of the window. */
export function sum(a: Series, window: number): Series {
  return derive('sum', [a], [window], (out, x) => rollingSum(x, window, out))
}

/** Simple moving average. */
export function mean(a: Series, window: number): Series {
  return derive('mean', [a], [window], (out, x) => rollingMean(x, window, out))
}

/** Simple moving average whose last bit is that of the plain definition; slow for long windows. */
export function meanInOrder(a: Series, window: number): Series {
  return derive('meanInOrder', [a], [window], (out, x) => plainMean(x, window, out))
}

/** Population standard deviation whose last bit is that of the plain definition. */
export function sdInOrder(a: Series, window: number): Series {
  return derive('sdInOrder', [a], [window], (out, x) => plainDeviation(x, window, out))
}

/** Population standard deviation. */
export function sdPopulation(a: Series, window: number): Series {
  return derive('sdPopulation', [a], [window], (out, x) => rollingSd(x, window, 0, out))
}

/** Sample standard deviation. */
export function sdSample(a: Series, window: number): Series {
  return derive('sdSample', [a], [window], (out, x) => rollingSd(x, window, 1, out))
}

/** Largest value of the window. */
export function highest(a: Series, window: number): Series {
  return derive('highest', [a], [window], (out, x) => rollingMax(x, window, out))
}

/** Smallest value of the window. */
export function lowest(a: Series, window: number): Series {
  return derive('lowest', [a], [window], (out, x) => rollingMin(x, window, out))
}

/** Exponential moving average seeded with a mean; the first `skip` bars take no part. */
export function ema(a: Series, window: number, skip = 0): Series {
  return derive('ema', [a], [window, skip], (out, x) => emaKernel(x, window, skip, out))
}

/** Wilder's moving average: weight 1 / window, seeded with a mean. */
export function wilder(a: Series, window: number): Series {
  return derive('wilder', [a], [window], (out, x) => wilderKernel(x, window, out))
}

/** Wilder's running sum, for directional indicators. */
export function wilderSum(a: Series, window: number): Series {
  return derive('wilderSum', [a], [window], (out, x) => wilderSumKernel(x, window, out))
}

/** Slope of the least-squares line, per bar. */
export function slope(a: Series, window: number): Series {
  return derive('slope', [a], [window], (out, x) => rollingSlope(x, window, out))
}

/** Value of the least-squares line at the current bar. */
export function lineEnd(a: Series, window: number): Series {
  return add(mean(a, window), affine(slope(a, window), (window - 1) / 2))
}

/** Share of the `window - 1` values before that are lower, ties half; 0 to 1. */
export function pctRank(a: Series, window: number): Series {
  return derive('pctRank', [a], [window], (out, x) => rollingPctRank(x, window, out))
}

/** Quantile `p` of the last `window` values, the current one included. */
export function quantile(a: Series, window: number, p: number): Series {
  return derive('quantile', [a], [window, p], (out, x) => rollingQuantile(x, window, p, out))
}

/** The value `bars` bars ago; `bars` is at least 1. */
export function lag(a: Series, bars: number): Series {
  return derive('lag', [a], [bars], (out, x) => lagKernel(x, bars, out))
}

/** How many bars in a row up to this one a condition has held. */
export function runLength(a: Series): Series {
  return derive('runLength', [a], [], (out, x) => runLengthKernel(x, out))
}

/** How many values in a row up to this one are present. */
export function presentRun(a: Series): Series {
  return derive('presentRun', [a], [], (out, x) => presentRunKernel(x, out))
}
