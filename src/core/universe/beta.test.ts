import { expect, test } from 'vitest'
import { dayIndex } from '../columns/brand'
import { createRandom } from '../columns/random'
import { BETA_LEAST, betasToOthers, type DatedReturns, recentReturns } from './beta'

const days = (count: number, first = 1000) =>
  Int32Array.from({ length: count }, (_, i) => first + i)
const noise = (count: number, seed: number) => {
  const random = createRandom(seed)
  return Float64Array.from({ length: count }, () => (random.next() - 0.5) / 20)
}
const series = (value: Float64Array, first = 1000): DatedReturns => ({
  day: days(value.length, first),
  value,
})

test('a multiple of the only other instrument has that multiple as beta', () => {
  const market = noise(300, 1)
  const [double, single] = betasToOthers([series(market.map((r) => 2 * r)), series(market)])
  expect(double).toBeCloseTo(2, 10)
  expect(single).toBeCloseTo(0.5, 10)
})

test('the index is the mean of the others, aligned by date and never of the instrument itself', () => {
  const [a, b, c] = [noise(252, 1), noise(252, 2), noise(252, 3)]
  const [beta] = betasToOthers([series(a), series(b), series(c)])
  const index = b.map((r, i) => (r + (c[i] as number)) / 2)
  const mean = (x: Float64Array) => x.reduce((sum, v) => sum + v, 0) / x.length
  const [ma, mi] = [mean(a), mean(index)]
  const cov = a.reduce((sum, r, i) => sum + (r - ma) * ((index[i] as number) - mi), 0)
  const variance = index.reduce((sum, r) => sum + (r - mi) ** 2, 0)
  expect(beta).toBeCloseTo(cov / variance, 10)
})

test('only days that both have count, the last 252 of them', () => {
  const market = noise(400, 5)
  const own = market.map((r, i) => (i < 148 ? -9 * r : 3 * r))
  expect(betasToOthers([series(own), series(market)])[0]).toBeCloseTo(3, 10)
  const late = series(own.slice(200), 1200)
  expect(betasToOthers([late, series(market)])[0]).toBeCloseTo(3, 10)
})

test('too few days, no other instrument, or others that stand still give no beta', () => {
  const market = series(noise(300, 1))
  const short = series(noise(BETA_LEAST - 1, 2), 1000)
  expect(betasToOthers([short, market])[0]).toBeNull()
  expect(betasToOthers([market])).toEqual([null])
  expect(betasToOthers([market, series(new Float64Array(300))])[0]).toBeNull()
  expect(betasToOthers([])).toEqual([])
})

test('returns end on or before the date, within 400 days, without split-like jumps', () => {
  const close = Float64Array.from([10, 11, 110, 55, 66])
  const day = Int32Array.from([1, 300, 600, 601, 605])
  expect(recentReturns(day, close, dayIndex(604))).toEqual({
    day: Int32Array.from([300, 601]),
    value: Float64Array.from([11 / 10 - 1, 55 / 110 - 1]),
  })
  expect(recentReturns(day, close, dayIndex(0)).day).toHaveLength(0)
})
