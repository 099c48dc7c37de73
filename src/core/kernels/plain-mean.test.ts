import { expect, test } from 'vitest'
import { plainMean } from './plain-mean'
import { rollingMean } from './sum'

const meanOf = (src: Float64Array, window: number): Float64Array => {
  const out = new Float64Array(src.length)
  plainMean(src, window, out)
  return out
}

test('each value is the sum of its window, oldest first, over the window', () => {
  const src = Float64Array.of(0.1, 0.2, 0.3, 0.7)
  expect([...meanOf(src, 3)]).toEqual([NaN, NaN, (0.1 + 0.2 + 0.3) / 3, (0.2 + 0.3 + 0.7) / 3])
})

test('a hole empties every window that holds it; too short a source has no value', () => {
  expect([...meanOf(Float64Array.of(1, NaN, 3, 5), 2)]).toEqual([NaN, NaN, NaN, 4])
  expect([...meanOf(Float64Array.of(1), 2)]).toEqual([NaN])
  expect([...meanOf(new Float64Array(0), 2)]).toEqual([])
})

test('it agrees with the linear-time mean but for the last bits', () => {
  const src = Float64Array.from({ length: 500 }, (_, i) => 10 + Math.sin(i) * 3)
  const fast = new Float64Array(500)
  rollingMean(src, 20, fast)
  meanOf(src, 20).forEach((value, i) => {
    if (i >= 19) expect(Math.abs(value / (fast[i] as number) - 1)).toBeLessThan(1e-14)
  })
})
