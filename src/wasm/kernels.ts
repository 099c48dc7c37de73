import { checkWindow } from '../core/kernels/check'
import { type Kernels, PLAIN_KERNELS } from '../core/kernels/kernels'
import type { KernelExports } from './exports'

type Column = Float64Array
type Unary = (a: Column, out: Column) => void
type Binary = (a: Column, b: Column, out: Column) => void
type Ternary = (a: Column, b: Column, c: Column, out: Column) => void
type WithNumber = (a: Column, value: number, out: Column) => void

/** Longest window that the work memory of the kernels is for: see assembly/work and placing. */
const MOST_WINDOW = 4096

const unary =
  (run: KernelExports['abs']): Unary =>
  (a, out) =>
    run(a.byteOffset, out.byteOffset, out.length)

const binary =
  (run: KernelExports['add']): Binary =>
  (a, b, out) =>
    run(a.byteOffset, b.byteOffset, out.byteOffset, out.length)

const ternary =
  (run: KernelExports['trueRange']): Ternary =>
  (a, b, c, out) =>
    run(a.byteOffset, b.byteOffset, c.byteOffset, out.byteOffset, out.length)

const withNumber =
  (run: KernelExports['atLeast']): WithNumber =>
  (a, value, out) =>
    run(a.byteOffset, value, out.byteOffset, out.length)

const windowed =
  (run: KernelExports['rollingSum'], plain: WithNumber, least = 1): WithNumber =>
  (src, window, out) => {
    checkWindow(window, least)
    if (window <= MOST_WINDOW) run(src.byteOffset, window, out.byteOffset, out.length)
    else plain(src, window, out)
  }

/**
 * The kernels of a module, for columns that lie in its memory. Windows beyond its work memory are left to
 * TypeScript: the values are the same to the last bit.
 */
export function wasmKernels(run: KernelExports): Kernels {
  const plain = PLAIN_KERNELS
  return {
    abs: unary(run.abs),
    add: binary(run.add),
    affine: (a, factor, offset, out) =>
      run.affine(a.byteOffset, factor, offset, out.byteOffset, out.length),
    andAlso: binary(run.andAlso),
    atLeast: withNumber(run.atLeast),
    both: binary(run.both),
    directionalMove: (ahead, behind, sign, out) =>
      run.directionalMove(ahead.byteOffset, behind.byteOffset, sign, out.byteOffset, out.length),
    divide: binary(run.divide),
    dropBelow: withNumber(run.dropBelow),
    ema: (src, window, skip, out) => {
      checkWindow(window)
      run.smooth(src.byteOffset, window, 2 / (window + 1), skip, out.byteOffset, out.length)
    },
    fillMissing: withNumber(run.fillMissing),
    fillWhereZero: (a, value, test, out) =>
      run.fillWhereZero(a.byteOffset, value, test.byteOffset, out.byteOffset, out.length),
    lag: windowed(run.lag, plain.lag),
    larger: binary(run.larger),
    less: binary(run.less),
    lessThan: withNumber(run.lessThan),
    log: unary(run.log),
    moreThan: withNumber(run.moreThan),
    multiply: binary(run.multiply),
    not: unary(run.not),
    onBalanceVolume: binary(run.onBalanceVolume),
    plainDeviation: windowed(run.plainDeviation, plain.plainDeviation),
    plainMean: windowed(run.plainMean, plain.plainMean),
    presentRun: unary(run.presentRun),
    rollingMax: windowed(run.rollingMax, plain.rollingMax),
    rollingMean: windowed(run.rollingMean, plain.rollingMean),
    rollingMin: windowed(run.rollingMin, plain.rollingMin),
    rollingPctRank: windowed(run.rollingPctRank, plain.rollingPctRank, 2),
    rollingQuantile: (src, window, p, out) => {
      checkWindow(window)
      if (window <= MOST_WINDOW && p >= 0 && p <= 1)
        run.rollingQuantile(src.byteOffset, window, p, out.byteOffset, out.length)
      else plain.rollingQuantile(src, window, p, out)
    },
    rollingSd: (src, window, ddof, out) => {
      checkWindow(window, 1 + ddof)
      if (window <= MOST_WINDOW)
        run.rollingSd(src.byteOffset, window, ddof, out.byteOffset, out.length)
      else plain.rollingSd(src, window, ddof, out)
    },
    rollingSlope: windowed(run.rollingSlope, plain.rollingSlope, 2),
    rollingSum: windowed(run.rollingSum, plain.rollingSum),
    runLength: unary(run.runLength),
    smaller: binary(run.smaller),
    sqrt: unary(run.sqrt),
    subtract: binary(run.subtract),
    trueRange: ternary(run.trueRange),
    typicalPrice: ternary(run.typicalPrice),
    wilder: (src, window, out) => {
      checkWindow(window)
      run.smooth(src.byteOffset, window, 1 / window, 0, out.byteOffset, out.length)
    },
    wilderSum: (src, window, out) => {
      checkWindow(window)
      run.wilderSum(src.byteOffset, window, out.byteOffset, out.length)
    },
  }
}
