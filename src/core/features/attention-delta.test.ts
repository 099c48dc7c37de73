import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomBars } from '../../testing/random-market'
import { availableDay, type DatedValues } from '../columns/dated-values'
import { createRandom } from '../columns/random'
import { attentionDelta7 } from './attention-delta'

const BARS = 150

/** Daily values from 1000 on, one per entry. */
function daily(values: readonly number[], lagBars = 1): DatedValues {
  const day = Int32Array.from(values, (_, i) => 1000 + i)
  return { day, available: null, value: Float64Array.from(values), periodDays: 1, lagBars }
}

const usual = (count: number): number[] => Array.from({ length: count }, () => 10)
const week = (value: number): number[] => Array.from({ length: 7 }, () => value)

/** A series with gaps around the days of `bars`, published up to 9 days late. */
function randomSeries(seed: number, days: Int32Array, lagBars: number): DatedValues {
  const random = createRandom(seed)
  const first = (days[0] as number) - 40
  const span = (days[BARS - 1] as number) - first + 20
  const all = Array.from({ length: span }, (_, i) => first + i)
  const day = Int32Array.from(all.filter(() => random.next() < 0.95))
  const available = random.next() < 0.5 ? null : day.map((d) => d + random.below(10))
  const value = Float64Array.from(day, () => 1 + random.below(1000))
  return { day, available, value, periodDays: 1, lagBars }
}

describe('the value', () => {
  const values = [...usual(30), ...week(25)]
  test('is the last 7 days over the 30 before them, minus 1', () => {
    expect(attentionDelta7(Int32Array.of(1037), daily(values))[0]).toBe(1.5)
  })
  test('does not use the day of the bar itself', () => {
    const delta = attentionDelta7(Int32Array.of(1037), daily([...values, 1e9]))
    expect(delta[0]).toBe(1.5)
  })
  test('counts the lag in bars', () => {
    const delta = attentionDelta7(Int32Array.of(1037, 1039, 1040), daily(values, 3))
    expect(Array.from(delta)).toEqual([NaN, NaN, 1.5])
  })
  test('waits for a value to be available, strictly before the bar', () => {
    const late = { ...daily(values), available: daily(values).day.map((d) => d + 1) }
    late.value[36] = 1e9
    expect(attentionDelta7(Int32Array.of(1037), late)[0]).toBe(1.5)
  })
  test('is missing where the baseline is thin or zero', () => {
    const thin = daily(values.map((x, i) => (i < 16 ? NaN : x)))
    const enough = daily(values.map((x, i) => (i < 15 ? NaN : x)))
    const zero = daily(values.map((x, i) => (i < 30 ? 0 : x)))
    const at = (series: DatedValues) => attentionDelta7(Int32Array.of(1037), series)[0]
    expect([at(thin), at(enough), at(zero)]).toEqual([NaN, 1.5, NaN])
  })
  test('reads weekly values after their week has ended', () => {
    const day = Int32Array.of(1000, 1007, 1014, 1021, 1028)
    const value = Float64Array.of(10, 10, 10, 10, 30)
    const series = { day, available: null, value, periodDays: 7, lagBars: 1 }
    expect(attentionDelta7(Int32Array.of(1034), series)[0]).toBe(0)
    expect(attentionDelta7(Int32Array.of(1035), series)[0]).toBe(2)
  })
  test('refuses a lag of 0 bars and days out of order', () => {
    expect(() => attentionDelta7(Int32Array.of(1), daily([1], 0))).toThrow('at least 1 bar')
    const twice = { ...daily([1, 2]), day: Int32Array.of(5, 5) }
    expect(() => attentionDelta7(Int32Array.of(1), twice)).toThrow('must ascend')
  })
})

test('a value uses only what was available before its bar, bit for bit', () => {
  let present = 0
  const cases = fc.record({
    seed: fc.nat(),
    last: fc.nat(BARS - 1),
    lag: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(cases, ({ seed, last, lag }) => {
      const days = randomBars(seed, BARS).day
      const series = randomSeries(seed, days, lag)
      const hidden = (i: number) => availableDay(series, i) >= (days[last] as number)
      const noisy = { ...series, value: series.value.map((x, i) => (hidden(i) ? 1e9 + i : x)) }
      const full = attentionDelta7(days, series).slice(0, last + 1)
      present += full.filter((x) => !Number.isNaN(x)).length
      expect(attentionDelta7(days, noisy).slice(0, last + 1)).toEqual(full)
      expect(attentionDelta7(days.slice(0, last + 1), series)).toEqual(full)
    }),
    { seed: 7, numRuns: 100 },
  )
  expect(present).toBeGreaterThan(1000)
})
