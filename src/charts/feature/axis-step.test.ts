import { expect, test } from 'vitest'
import { axisStep } from './axis-step'

test.each([
  [[1.2e-6, 9e-7, NaN], 1e-12],
  [[-45, 12], 1e-5],
  [[5e7], 1],
  [[8e14], 1],
  [[3e-13], 1e-16],
  [[0, NaN], 1],
  [[], 1],
])('the step of an axis with %j is %d', (values, step) => {
  expect(axisStep(Float64Array.from(values))).toBeCloseTo(step, 20)
})
