import { plainDeviation } from './plain-deviation'
import { plainMean } from './plain-mean'
import { rollingSd } from './deviation'
import {
  abs,
  add,
  affine,
  atLeast,
  divide,
  dropBelow,
  fillMissing,
  fillWhereZero,
  larger,
  multiply,
  smaller,
  sqrt,
  subtract,
} from './elementwise'
import { rollingMax, rollingMin } from './extrema'
import { log } from './log'
import { andAlso, both, less, lessThan, moreThan, not } from './logic'
import { rollingPctRank, rollingQuantile } from './order'
import { directionalMove, onBalanceVolume, trueRange, typicalPrice } from './price'
import { rollingSlope } from './regression'
import { lag, presentRun, runLength } from './shift'
import { ema, wilder, wilderSum } from './smoothing'
import { rollingMean, rollingSum } from './sum'

/** Every kernel that features are made of, in TypeScript. */
export const PLAIN_KERNELS = {
  abs,
  add,
  affine,
  andAlso,
  atLeast,
  both,
  directionalMove,
  divide,
  dropBelow,
  ema,
  fillMissing,
  fillWhereZero,
  lag,
  larger,
  less,
  lessThan,
  log,
  moreThan,
  multiply,
  not,
  onBalanceVolume,
  plainDeviation,
  plainMean,
  presentRun,
  rollingMax,
  rollingMean,
  rollingMin,
  rollingPctRank,
  rollingQuantile,
  rollingSd,
  rollingSlope,
  rollingSum,
  runLength,
  smaller,
  sqrt,
  subtract,
  trueRange,
  typicalPrice,
  wilder,
  wilderSum,
} as const

/**
 * The kernels by name. Another implementation gives the same values to the last bit; each writes every
 * value of a column that its caller allocated, and keeps nothing.
 */
export type Kernels = Readonly<typeof PLAIN_KERNELS>
