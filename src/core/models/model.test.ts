import { expect, test } from 'vitest'
import { createRandom } from '../columns/random'
import { createMatrix, matrixOfRows, rowOf } from './matrix'
import { contributionsOf, type FittedModel, fitModel, marginOf } from './model'

const FEATURES = ['width', 'rank', 'volume', 'empty']
const random = createRandom(3)
const x = createMatrix(3000, 4)
const y = new Int8Array(3000)
for (let i = 0; i < x.rows; i++) {
  const row = rowOf(x, i)
  for (let j = 0; j < 3; j++) row[j] = random.normal() * 10 ** j
  row[3] = NaN
  const missing = random.next() < 0.2
  const margin = -2 + row[0]! + (missing ? 1.5 : 0)
  y[i] = random.next() < 1 / (1 + Math.exp(-margin)) ? 1 : 0
  if (missing) row[1] = NaN
}
const model = fitModel({ kind: 'logistic', c: 1 }, x, y, FEATURES)

test('finds what drives the label, missing values among it', () => {
  expect(model.coefficients[0]).toBeGreaterThan(0.8)
  expect(model.missingCoefficients[1]! / model.preprocessing[1]!.indicator!.scale).toBeGreaterThan(
    1,
  )
  expect(Math.abs(model.coefficients[2]!)).toBeLessThan(0.2)
  expect([model.coefficients[3], model.missingCoefficients[3]]).toEqual([0, 0])
  expect(model.trainPositives).toBe(y.reduce((sum, label) => sum + label, 0))
})

test('a model that went through JSON gives the same margins', () => {
  const back = JSON.parse(JSON.stringify(model)) as FittedModel
  expect(back).toEqual(model)
  expect(marginOf(back, x)).toEqual(marginOf(model, x))
})

test('contributions and intercept sum to the margin, and average to 0 over the training rows', () => {
  const margins = marginOf(model, x)
  const totals = new Float64Array(4)
  for (let i = 0; i < x.rows; i++) {
    const parts = contributionsOf(model, rowOf(x, i))
    expect(parts.reduce((sum, part) => sum + part, model.intercept)).toBeCloseTo(margins[i]!, 12)
    parts.forEach((part, j) => (totals[j]! += part))
  }
  totals.forEach((total) => expect(total / x.rows).toBeCloseTo(0, 10))
})

test('at the optimum the mean probability is the base rate of the training rows', () => {
  const mean = marginOf(model, x).reduce((sum, m) => sum + 1 / (1 + Math.exp(-m)), 0) / x.rows
  expect(mean).toBeCloseTo(model.trainPositives / x.rows, 9)
})

test('refuses labels that are unknown and shapes that do not fit', () => {
  const two = matrixOfRows([[1], [2]])
  const spec = { kind: 'logistic', c: 1 } as const
  expect(() => fitModel(spec, two, [1, -1], ['a'])).toThrow('label -1 of row 1')
  expect(() => fitModel(spec, two, [1, 0], ['a', 'b'])).toThrow('2 feature names for 1 columns')
  expect(() => marginOf(model, two)).toThrow('1 columns for a model of 4 features')
  expect(() => contributionsOf(model, [1])).toThrow('1 values for a model of 4 features')
})
