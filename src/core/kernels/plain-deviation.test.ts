import { expect, test } from 'vitest'
import { rollingSd } from './deviation'
import { plainDeviation } from './plain-deviation'

const deviationOf = (src: Float64Array, window: number): Float64Array => {
  const out = new Float64Array(src.length)
  plainDeviation(src, window, out)
  return out
}

test('each value is the root mean square distance to the mean of its window', () => {
  const [, second, third] = deviationOf(Float64Array.of(1, 3, 7), 2)
  expect([second, third]).toEqual([1, 2])
})

test('a hole empties every window that holds it', () => {
  expect([...deviationOf(Float64Array.of(1, NaN, 3, 5), 2)]).toEqual([NaN, NaN, NaN, 1])
})

test('it agrees with the linear-time deviation but for the last bits', () => {
  const src = Float64Array.from({ length: 500 }, (_, i) => 10 + Math.sin(i * i) * 3)
  const fast = new Float64Array(500)
  rollingSd(src, 20, 0, fast)
  deviationOf(src, 20).forEach((value, i) => {
    if (i >= 19) expect(Math.abs(value / (fast[i] as number) - 1)).toBeLessThan(1e-12)
  })
})
