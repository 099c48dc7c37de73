import { defineFeature, type FeatureDefinition } from './definition'
import { add, affine, atLeast, divide, log, multiply, sqrt, subtract } from './ops/arithmetic'
import { logReturn, trueRange } from './ops/price'
import { highest, lag, lowest, mean, sdPopulation, sdSample, sum } from './ops/trailing'
import type { Frame, Series } from './series'

const square = (a: Series): Series => multiply(a, a)

/** 100 log10(path / range) / log10(14); above 100 when gaps widen the path. */
function choppiness14(frame: Frame): Series {
  const range = subtract(highest(frame.high, 14), lowest(frame.low, 14))
  return affine(log(divide(sum(trueRange(frame), 14), range)), 100 / Math.log(14))
}

/** Variance of returns over q bars against q times that over one, overlapping and unbiased. */
function varianceRatio(frame: Frame, q: number, n: number): Series {
  const returns = logReturn(frame)
  const overlapping = n - q + 1
  const steps = sum(returns, q)
  const shift = subtract(mean(steps, overlapping), affine(mean(returns, n), q))
  const squares = add(square(sdPopulation(steps, overlapping)), square(shift))
  return divide(affine(squares, 1 / (q * (1 - q / n))), square(sdSample(returns, n)))
}

const HURST_LAGS = [2, 4, 8, 16, 32]

/** Slope of ln sd(change over k bars) on ln k over 252 log prices. */
function hurst252({ close }: Frame): Series {
  const price = log(close)
  const x = HURST_LAGS.map(Math.log)
  const centre = x.reduce((total, value) => total + value, 0) / x.length
  const spread = x.reduce((total, value) => total + (value - centre) ** 2, 0)
  return HURST_LAGS.map((bars, i) => {
    const moves = subtract(price, lag(price, bars))
    const weight = ((x[i] as number) - centre) / spread
    return affine(log(sdPopulation(moves, 252 - bars)), weight)
  }).reduce(add)
}

/** sqrt(n) sum r^3 / (sum r^2)^1.5 over 60 log returns. */
function realisedSkew60(frame: Frame): Series {
  const returns = logReturn(frame)
  const squares = sum(square(returns), 60)
  const cubes = sum(multiply(returns, square(returns)), 60)
  return divide(affine(cubes, Math.sqrt(60)), multiply(squares, sqrt(atLeast(squares, 0))))
}

export const REGIME: readonly FeatureDefinition[] = [
  defineFeature({
    id: 'gap',
    group: 'regime',
    formula: 'open / close of the bar before - 1',
    unit: 'ratio',
    range: [-1, null],
    warmup: 2,
    inputs: ['open', 'close'],
    source: 'overnight return',
    compute: ({ open, close }) => affine(divide(open, lag(close, 1)), 1, -1),
  }),
  defineFeature({
    id: 'choppiness14',
    version: 2,
    group: 'regime',
    formula: '100 log10(sum of 14 true ranges / (max14(high) - min14(low))) / log10(14)',
    unit: 'points',
    range: [0, null],
    warmup: 15,
    inputs: ['high', 'low', 'close'],
    source: 'Dreiss, choppiness index',
    compute: choppiness14,
  }),
  defineFeature({
    id: 'variance_ratio5_100',
    version: 2,
    group: 'regime',
    formula: 'variance of 5-bar returns / (5 times that of 1-bar returns) over 100 returns',
    unit: 'ratio',
    range: [0, null],
    warmup: 101,
    inputs: ['close'],
    source: 'Lo and MacKinlay, Review of Financial Studies 1, 1988',
    compute: (frame) => varianceRatio(frame, 5, 100),
  }),
  defineFeature({
    id: 'hurst_252',
    version: 2,
    group: 'regime',
    formula: 'slope of ln sd of log-price changes over 2, 4, 8, 16, 32 bars on ln bars',
    unit: 'ratio',
    range: [null, null],
    warmup: 252,
    inputs: ['close'],
    source: 'Hurst exponent by the structure function; noisy',
    compute: hurst252,
  }),
  defineFeature({
    id: 'realised_skew60',
    version: 2,
    group: 'regime',
    formula: 'sqrt(60) sum r^3 / (sum r^2)^1.5 over 60 log returns',
    unit: 'ratio',
    range: [null, null],
    warmup: 61,
    inputs: ['close'],
    source: 'Amaya, Christoffersen, Jacobs and Vasquez, J. Financial Economics 118, 2015',
    compute: realisedSkew60,
  }),
]
