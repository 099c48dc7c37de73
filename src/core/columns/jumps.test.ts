import { expect, test } from 'vitest'
import { countJumps } from './jumps'

test('only moves beyond four times or a quarter are jumps', () => {
  expect(countJumps(Float64Array.of(1, 4, 16.1, 4.1, 1, 5))).toBe(3)
  expect(countJumps(Float64Array.of(1))).toBe(0)
})
