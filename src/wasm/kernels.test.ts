import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../core/columns/random'
import { type Kernels, PLAIN_KERNELS } from '../core/kernels/kernels'
import { createWasmMemory } from './memory'

const memory = createWasmMemory(2 ** 23)
if (!memory) throw new Error('this machine runs no WebAssembly with vectors')
const { kernels } = memory

/** A copy of a column in the module's memory. */
function inside(values: Float64Array): Float64Array {
  const column = memory!.column(values.length)
  if (!column) throw new Error('the memory of the test is full')
  column.set(values)
  return column
}

/** The column with its missing values counted as 0, in the same memory. */
function traded(column: Float64Array): Float64Array {
  column.forEach((x, t) => (column[t] = Number.isNaN(x) ? 0 : x))
  return column
}

type Work = (kernel: Kernels, out: Float64Array, ...columns: Float64Array[]) => void

const LIMITS = [-1, 0, 0.5, 2]
const WINDOWS = [2, 3, 7, 20, 64, 126, 251, 1100]

/** Each kernel with its parameters, by the number of columns it reads. */
const WORKS: readonly (readonly [name: keyof Kernels, Work])[] = [
  ['abs', (k, out, a) => k.abs(a!, out)],
  ['add', (k, out, a, b) => k.add(a!, b!, out)],
  ['affine', (k, out, a) => k.affine(a!, -1.7, 0.3, out)],
  ['andAlso', (k, out, a, b) => k.andAlso(a!, b!, out)],
  ['both', (k, out, a, b) => k.both(a!, b!, out)],
  ['directionalMove', (k, out, a, b) => k.directionalMove(a!, b!, 1, out)],
  ['directionalMove', (k, out, a, b) => k.directionalMove(a!, b!, -1, out)],
  ['divide', (k, out, a, b) => k.divide(a!, b!, out)],
  ['larger', (k, out, a, b) => k.larger(a!, b!, out)],
  ['less', (k, out, a, b) => k.less(a!, b!, out)],
  ['log', (k, out, a) => k.log(a!, out)],
  ['multiply', (k, out, a, b) => k.multiply(a!, b!, out)],
  ['not', (k, out, a) => k.not(a!, out)],
  ['onBalanceVolume', (k, out, a, b) => k.onBalanceVolume(a!, traded(b!), out)],
  ['presentRun', (k, out, a) => k.presentRun(a!, out)],
  ['runLength', (k, out, a) => k.runLength(a!, out)],
  ['smaller', (k, out, a, b) => k.smaller(a!, b!, out)],
  ['sqrt', (k, out, a) => k.sqrt(a!, out)],
  ['subtract', (k, out, a, b) => k.subtract(a!, b!, out)],
  ['trueRange', (k, out, a, b, c) => k.trueRange(a!, b!, c!, out)],
  ['typicalPrice', (k, out, a, b, c) => k.typicalPrice(a!, b!, c!, out)],
  ...LIMITS.flatMap((limit): (readonly [keyof Kernels, Work])[] => [
    ['atLeast', (k, out, a) => k.atLeast(a!, limit, out)],
    ['dropBelow', (k, out, a) => k.dropBelow(a!, limit, out)],
    ['fillMissing', (k, out, a) => k.fillMissing(a!, limit, out)],
    ['fillWhereZero', (k, out, a, b) => k.fillWhereZero(a!, limit, b!, out)],
    ['lessThan', (k, out, a) => k.lessThan(a!, limit, out)],
    ['moreThan', (k, out, a) => k.moreThan(a!, limit, out)],
  ]),
  ...WINDOWS.flatMap((window): (readonly [keyof Kernels, Work])[] => [
    ['ema', (k, out, a) => k.ema(a!, window, window % 3, out)],
    ['lag', (k, out, a) => k.lag(a!, window, out)],
    ['plainDeviation', (k, out, a) => k.plainDeviation(a!, window, out)],
    ['plainMean', (k, out, a) => k.plainMean(a!, window, out)],
    ['rollingMax', (k, out, a) => k.rollingMax(a!, window, out)],
    ['rollingMean', (k, out, a) => k.rollingMean(a!, window, out)],
    ['rollingMin', (k, out, a) => k.rollingMin(a!, window, out)],
    ['rollingPctRank', (k, out, a) => k.rollingPctRank(a!, window, out)],
    ['rollingQuantile', (k, out, a) => k.rollingQuantile(a!, window, (window % 5) / 4, out)],
    ['rollingSd', (k, out, a) => k.rollingSd(a!, window, 0, out)],
    ['rollingSd', (k, out, a) => k.rollingSd(a!, window, 1, out)],
    ['rollingSlope', (k, out, a) => k.rollingSlope(a!, window, out)],
    ['rollingSum', (k, out, a) => k.rollingSum(a!, window, out)],
    ['wilder', (k, out, a) => k.wilder(a!, window, out)],
    ['wilderSum', (k, out, a) => k.wilderSum(a!, window, out)],
  ]),
]

/** What columns of prices, volumes, changes and conditions hold, and what they should not. */
const kind = (values: fc.Arbitrary<number>, weight: number) => ({ arbitrary: values, weight })
const VALUE = fc.oneof(
  kind(fc.double({ min: -3, max: 3, noNaN: true }), 6),
  kind(fc.integer({ min: -2, max: 2 }), 4),
  kind(fc.constantFrom(NaN, 0, -0, 1, 12.3), 1),
  kind(fc.double({ noNaN: true, noDefaultInfinity: true }), 1),
)
const LEVEL = fc.constantFrom(1, 1, 1, 1e-6, 1e9, 1e-310)
/** Runs of one value make flat windows; single values make the rest. */
const COLUMN = fc
  .tuple(
    fc.array(fc.tuple(VALUE, fc.constantFrom(1, 1, 1, 2, 5, 30, 150)), { maxLength: 90 }),
    LEVEL,
  )
  .map(([runs, level]) =>
    Float64Array.from(runs.flatMap(([value, count]) => Array<number>(count).fill(value * level))),
  )

const same = (a: Float64Array, b: Float64Array): boolean => a.every((x, t) => Object.is(x, b[t]))

test('every kernel is tried', () => {
  const tried = new Set<string>(WORKS.map(([name]) => name))
  expect(Object.keys(PLAIN_KERNELS).filter((name) => !tried.has(name))).toEqual([])
})

test.each(WORKS)('%s gives the values of its twin, bit for bit (%#)', (_name, work) => {
  fc.assert(
    fc.property(COLUMN, COLUMN, COLUMN, (a, b, c) => {
      const n = Math.min(a.length, b.length, c.length)
      const columns = [a, b, c].map((column) => column.subarray(0, n))
      const expected = new Float64Array(n)
      work(PLAIN_KERNELS, expected, ...columns)
      memory.restart()
      const out = inside(new Float64Array(n).fill(7))
      work(kernels, out, ...columns.map(inside))
      expect(same(expected, out)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

const LONG = 20_000

/** A long walk: many stretches of the order statistics, many blocks of the sums. */
function walk(seed: number): Float64Array {
  const random = createRandom(seed)
  let value = 100
  return Float64Array.from({ length: LONG }, () => (value += random.next() - 0.5))
}

test.each([20, 252, 3000, 5000])('long columns, window %i', (window) => {
  const src = walk(window)
  const expected = new Float64Array(LONG)
  for (const [name, work] of [
    ['rank', (k, out, a) => k.rollingPctRank(a!, window, out)],
    ['quantile', (k, out, a) => k.rollingQuantile(a!, window, 0.3, out)],
    ['sd', (k, out, a) => k.rollingSd(a!, window, 1, out)],
    ['sum', (k, out, a) => k.rollingSum(a!, window, out)],
    ['max', (k, out, a) => k.rollingMax(a!, window, out)],
  ] satisfies [string, Work][]) {
    work(PLAIN_KERNELS, expected, src)
    memory.restart()
    const out = inside(new Float64Array(LONG))
    work(kernels, out, inside(src))
    expect(same(expected, out), name).toBe(true)
  }
})
