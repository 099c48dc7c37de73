import { checkWindow } from '../core/kernels/check'
import { type Kernels, PLAIN_KERNELS } from '../core/kernels/kernels'
import type { KernelExports } from './exports'

type Column = Float64Array
type Unary = (a: Column, out: Column) => void
type Binary = (a: Column, b: Column, out: Column) => void
type Ternary = (a: Column, b: Column, c: Column, out: Column) => void
type WithNumber = (a: Column, value: number, out: Column) => void

/** Longest window of the sums and extremes here, and of the order statistics: see assembly/work, placing. */
const MOST_WINDOW = 4096
const MOST_RANKED = 1024

/**
 * The kernels of a module. Columns that lie in its memory are computed there, others and windows beyond
 * its work memory in TypeScript: the values are the same to the last bit.
 */
export function wasmKernels(run: KernelExports): Kernels {
  const { buffer } = run.memory
  const plain = PLAIN_KERNELS
  const inside = (a: Column): boolean => a.buffer === buffer

  const unary =
    (fast: KernelExports['abs'], slow: Unary): Unary =>
    (a, out) => {
      if (inside(a) && inside(out)) fast(a.byteOffset, out.byteOffset, out.length)
      else slow(a, out)
    }
  const binary =
    (fast: KernelExports['add'], slow: Binary): Binary =>
    (a, b, out) => {
      if (inside(a) && inside(b) && inside(out))
        fast(a.byteOffset, b.byteOffset, out.byteOffset, out.length)
      else slow(a, b, out)
    }
  const ternary =
    (fast: KernelExports['trueRange'], slow: Ternary): Ternary =>
    (a, b, c, out) => {
      if (inside(a) && inside(b) && inside(c) && inside(out))
        fast(a.byteOffset, b.byteOffset, c.byteOffset, out.byteOffset, out.length)
      else slow(a, b, c, out)
    }
  const withNumber =
    (fast: KernelExports['atLeast'], slow: WithNumber): WithNumber =>
    (a, value, out) => {
      if (inside(a) && inside(out)) fast(a.byteOffset, value, out.byteOffset, out.length)
      else slow(a, value, out)
    }
  const windowed =
    (
      fast: KernelExports['rollingSum'],
      slow: WithNumber,
      least = 1,
      most = MOST_WINDOW,
    ): WithNumber =>
    (src, window, out) => {
      checkWindow(window, least)
      if (window <= most && inside(src) && inside(out))
        fast(src.byteOffset, window, out.byteOffset, out.length)
      else slow(src, window, out)
    }

  return {
    abs: unary(run.abs, plain.abs),
    add: binary(run.add, plain.add),
    affine: (a, factor, offset, out) => {
      if (inside(a) && inside(out))
        run.affine(a.byteOffset, factor, offset, out.byteOffset, out.length)
      else plain.affine(a, factor, offset, out)
    },
    andAlso: binary(run.andAlso, plain.andAlso),
    atLeast: withNumber(run.atLeast, plain.atLeast),
    both: binary(run.both, plain.both),
    directionalMove: (ahead, behind, sign, out) => {
      if (inside(ahead) && inside(behind) && inside(out))
        run.directionalMove(ahead.byteOffset, behind.byteOffset, sign, out.byteOffset, out.length)
      else plain.directionalMove(ahead, behind, sign, out)
    },
    divide: binary(run.divide, plain.divide),
    dropBelow: withNumber(run.dropBelow, plain.dropBelow),
    ema: (src, window, skip, out) => {
      checkWindow(window)
      if (inside(src) && inside(out))
        run.smooth(src.byteOffset, window, 2 / (window + 1), skip, out.byteOffset, out.length)
      else plain.ema(src, window, skip, out)
    },
    fillMissing: withNumber(run.fillMissing, plain.fillMissing),
    fillWhereZero: (a, value, test, out) => {
      if (inside(a) && inside(test) && inside(out))
        run.fillWhereZero(a.byteOffset, value, test.byteOffset, out.byteOffset, out.length)
      else plain.fillWhereZero(a, value, test, out)
    },
    lag: windowed(run.lag, plain.lag),
    larger: binary(run.larger, plain.larger),
    less: binary(run.less, plain.less),
    lessThan: withNumber(run.lessThan, plain.lessThan),
    log: unary(run.log, plain.log),
    moreThan: withNumber(run.moreThan, plain.moreThan),
    multiply: binary(run.multiply, plain.multiply),
    not: unary(run.not, plain.not),
    onBalanceVolume: binary(run.onBalanceVolume, plain.onBalanceVolume),
    plainDeviation: windowed(run.plainDeviation, plain.plainDeviation),
    plainMean: windowed(run.plainMean, plain.plainMean),
    presentRun: unary(run.presentRun, plain.presentRun),
    rollingMax: windowed(run.rollingMax, plain.rollingMax),
    rollingMean: windowed(run.rollingMean, plain.rollingMean),
    rollingMin: windowed(run.rollingMin, plain.rollingMin),
    rollingPctRank: windowed(run.rollingPctRank, plain.rollingPctRank, 2, MOST_RANKED),
    rollingQuantile: (src, window, p, out) => {
      if (window >= 1 && window <= MOST_RANKED && p >= 0 && p <= 1 && inside(src) && inside(out)) {
        checkWindow(window)
        run.rollingQuantile(src.byteOffset, window, p, out.byteOffset, out.length)
      } else plain.rollingQuantile(src, window, p, out)
    },
    rollingSd: (src, window, ddof, out) => {
      checkWindow(window, 1 + ddof)
      if (window <= MOST_WINDOW && inside(src) && inside(out))
        run.rollingSd(src.byteOffset, window, ddof, out.byteOffset, out.length)
      else plain.rollingSd(src, window, ddof, out)
    },
    rollingSlope: windowed(run.rollingSlope, plain.rollingSlope, 2),
    rollingSum: windowed(run.rollingSum, plain.rollingSum),
    runLength: unary(run.runLength, plain.runLength),
    smaller: binary(run.smaller, plain.smaller),
    sqrt: unary(run.sqrt, plain.sqrt),
    subtract: binary(run.subtract, plain.subtract),
    trueRange: ternary(run.trueRange, plain.trueRange),
    typicalPrice: ternary(run.typicalPrice, plain.typicalPrice),
    wilder: (src, window, out) => {
      checkWindow(window)
      if (inside(src) && inside(out))
        run.smooth(src.byteOffset, window, 1 / window, 0, out.byteOffset, out.length)
      else plain.wilder(src, window, out)
    },
    wilderSum: windowed(run.wilderSum, plain.wilderSum),
  }
}
