import { expect } from 'vitest'

/** Fails unless |actual - expected| <= tolerance; the message names `what` and both values. */
export function expectNear(
  actual: number | null | undefined,
  expected: number,
  tolerance: number,
  what: string,
): void {
  const gap = Math.abs((actual ?? NaN) - expected)
  expect(gap <= tolerance, `${what}: ${actual} is not within ${tolerance} of ${expected}`).toBe(
    true,
  )
}

/** `expectNear` for each element; lengths must agree. */
export function expectAllNear(
  actual: ArrayLike<number>,
  expected: readonly number[],
  tolerance: number,
  what: string,
): void {
  expect(actual.length, `${what}: length`).toBe(expected.length)
  expected.forEach((value, i) => expectNear(actual[i], value, tolerance, `${what}[${i}]`))
}
