import { expect } from 'vitest'

/**
 * Fails unless both columns miss the same values and the others agree within
 * `rel * |expected| + scale`, where `scale` is `ofLargest` times the largest finite |value| of
 * `src`.
 */
export function expectColumnsNear(
  actual: Float64Array,
  expected: Float64Array,
  { rel, ofLargest = 0, src = expected }: Tolerance,
): void {
  expect(actual.length).toBe(expected.length)
  const largest = src.reduce((max, x) => Math.max(max, Math.abs(x) || 0), 0)
  const wrong = Array.from(expected, (value, t) => {
    const got = actual[t] as number
    if (Object.is(got, value)) return ''
    const fits = Math.abs(got - value) <= rel * Math.abs(value) + ofLargest * largest
    return fits ? '' : `${t}: ${got}, expected ${value}`
  }).filter((line) => line !== '')
  expect(wrong.slice(0, 5)).toEqual([])
}

interface Tolerance {
  readonly rel: number
  readonly ofLargest?: number
  readonly src?: Float64Array
}

/** A fresh column filled by `fill`. */
export function filled(length: number, fill: (out: Float64Array) => void): Float64Array {
  const out = new Float64Array(length).fill(7)
  fill(out)
  return out
}
