import { expect, test } from 'vitest'
import { createRandom } from '../columns/random'
import { fitLogistic } from './logistic'
import { logisticPass } from './logistic-pass'
import { matrixOfRows, sourceOf, takeRows } from './matrix'

const random = createRandom(7)
const X = matrixOfRows(
  Array.from({ length: 201 }, () => Array.from({ length: 5 }, () => random.normal())),
)
const Y = Float64Array.from({ length: 201 }, () => (random.next() < 0.2 ? 1 : 0))
const W = Float64Array.from({ length: 201 }, () => random.next() * 3)

const pass = (parameters: Float64Array) => {
  const derivatives = { gradient: new Float64Array(6), hessian: new Float64Array(36) }
  return { loss: logisticPass(sourceOf(X), Y, W, parameters, derivatives), ...derivatives }
}

test('gradient and Hessian are those of finite differences', () => {
  const at = Float64Array.of(0.3, -1, 0.2, 2, -0.4, -1.5)
  const { gradient, hessian } = pass(at)
  const step = 1e-5
  for (let j = 0; j < 6; j++) {
    const up = pass(at.map((value, k) => value + (k === j ? step : 0)))
    const down = pass(at.map((value, k) => value - (k === j ? step : 0)))
    expect(gradient[j]).toBeCloseTo((up.loss - down.loss) / (2 * step), 5)
    for (let k = 0; k <= j; k++) {
      const slope = (up.gradient[k]! - down.gradient[k]!) / (2 * step)
      expect(hessian[j * 6 + k]).toBeCloseTo(slope, 5)
    }
  }
})

test('a row of weight 2 is two rows, a row of weight 0 is none', () => {
  const twice = [...Array(201).keys()].flatMap((i) =>
    i % 3 === 0 ? [] : i % 3 === 1 ? [i] : [i, i],
  )
  const weights = Float64Array.from({ length: 201 }, (_, i) => i % 3)
  const weighted = fitLogistic(sourceOf(X), Y, { c: 0.7, weights })
  const repeated = fitLogistic(
    sourceOf(takeRows(X, twice)),
    twice.map((i) => Y[i]!),
    { c: 0.7 },
  )
  weighted.coefficients.forEach((w, j) => expect(w).toBeCloseTo(repeated.coefficients[j]!, 8))
  expect(weighted.intercept).toBeCloseTo(repeated.intercept, 8)
})

test('a huge weight of the loss on separable rows still ends', () => {
  const x = matrixOfRows([[-2], [-1], [1], [2]])
  const fit = fitLogistic(sourceOf(x), [0, 0, 1, 1], { c: 1e8 })
  expect(fit.coefficients[0]).toBeGreaterThan(5)
  expect(Number.isFinite(fit.objective)).toBe(true)
})

test('refuses one class and lengths that differ, with the numbers', () => {
  expect(() => fitLogistic(sourceOf(X), new Float64Array(201), { c: 1 })).toThrow(
    '0 of 201 positive',
  )
  expect(() => fitLogistic(sourceOf(X), [0, 1], { c: 1 })).toThrow('2 targets for 201 rows')
})
