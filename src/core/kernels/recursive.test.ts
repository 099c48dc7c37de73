import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columns, windows } from '../../testing/arbitrary-columns'
import { expectColumnsNear, filled } from '../../testing/expect-columns'
import { naiveMean, naiveRun, naiveSmoothing } from '../../testing/oracles/rolling'
import { lag, presentRun, runLength } from './shift'
import { ema, wilder } from './smoothing'

const emaOf = (src: Float64Array, window: number, skip = 0) =>
  filled(src.length, (out) => ema(src, window, skip, out))
const wilderOf = (src: Float64Array, window: number) =>
  filled(src.length, (out) => wilder(src, window, out))

test('ema is seeded with the mean of the first window of values, and anew after a NaN', () => {
  fc.assert(
    fc.property(columns, windows(), (src, window) => {
      const k = 2 / (window + 1)
      const expected = naiveSmoothing(src, window, (before, x) => before + k * (x - before))
      expectColumnsNear(emaOf(src, window), expected, { rel: 1e-9, ofLargest: 1e-12, src })
    }),
  )
})

test('ema leaves the first `skip` values out of its seed', () => {
  const src = Float64Array.of(1000, 1, 2, 3, 4)
  expect(emaOf(src, 2, 1)).toEqual(Float64Array.of(NaN, NaN, 1.5, 2.5, 3.5))
})

test('wilder is seeded with a mean and then moves by 1 / window', () => {
  fc.assert(
    fc.property(columns, windows(), (src, window) => {
      const step = (before: number, x: number) => (before * (window - 1) + x) / window
      const expected = naiveSmoothing(src, window, step)
      expectColumnsNear(wilderOf(src, window), expected, { rel: 1e-9, ofLargest: 1e-12, src })
    }),
  )
})

test('a smoothed value is the same, bit for bit, without the bars after it', () => {
  fc.assert(
    fc.property(columns, windows(), fc.nat(60), (src, window, cut) => {
      const prefix = src.slice(0, cut)
      expect(emaOf(prefix, window)).toEqual(emaOf(src, window).slice(0, cut))
      expect(wilderOf(prefix, window)).toEqual(wilderOf(src, window).slice(0, cut))
    }),
  )
})

test('a window of 1 smooths nothing', () => {
  const src = Float64Array.of(3, NaN, 5)
  expect(emaOf(src, 1)).toEqual(src)
  expect(wilderOf(src, 1)).toEqual(naiveMean(src, 1))
})

test('lag moves values to later bars and cannot move them to earlier ones', () => {
  const src = Float64Array.of(1, 2, 3)
  expect(filled(3, (out) => lag(src, 2, out))).toEqual(Float64Array.of(NaN, NaN, 1))
  expect(filled(3, (out) => lag(src, 9, out))).toEqual(Float64Array.of(NaN, NaN, NaN))
  for (const bars of [0, -1, 0.5]) expect(() => lag(src, bars, src.slice())).toThrow(RangeError)
})

test('run length counts bars in a row up to this one', () => {
  fc.assert(
    fc.property(columns, (src) => {
      const positive = naiveRun(src, (x) => x > 0)
      const expected = src.map((x, t) => (Number.isNaN(x) ? NaN : positive[t]!))
      expect(filled(src.length, (out) => runLength(src, out))).toEqual(expected)
      const present = naiveRun(src, (x) => !Number.isNaN(x))
      expect(filled(src.length, (out) => presentRun(src, out))).toEqual(present)
    }),
  )
})
