import { expect, test } from 'vitest'
import { featureStep, priceStep } from './axis-step'

test.each([
  [[0.5, 0.5], 1e-3],
  [[-45, 12], 0.1],
  [[5e7], 1],
  [[4.6e-8, NaN], 1e-10],
  [[3e-20], 1e-16],
  [[0, NaN], 1],
  [[], 1],
])('the axis of a feature with %j goes by %d', (values, step) => {
  expect(featureStep(Float64Array.from(values))).toBeCloseTo(step, 20)
})

test.each([
  [[1.2e-6, 9e-7], 1e-9],
  [[5, 900], 0.01],
  [[0.3, 900], 1e-3],
  [[3e9], 1],
  [[], 1],
])('the axis of prices %j goes by %d', (prices, step) => {
  expect(priceStep(Float64Array.from(prices))).toBeCloseTo(step, 20)
})
