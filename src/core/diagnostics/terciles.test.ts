import { expect, test } from 'vitest'
import { type EligibleRows } from './tally'
import { sameDateTerciles, TERCILE } from './terciles'

interface Part extends EligibleRows {
  readonly value: Float32Array
}

const part = (day: readonly number[], value: readonly number[]): Part => ({
  symbol: '',
  day: Int32Array.from(day),
  signals: new Uint16Array(day.length),
  value: Float32Array.from(value),
})

const { calm, middle, wild, none } = TERCILE

test('rows are parted among the instruments of their own date', () => {
  const parts = [part([1, 2], [0.1, 9]), part([1, 2], [0.2, 8]), part([1, 2], [0.3, 7])]
  const found = sameDateTerciles(parts, ({ value }) => value)
  expect(found.map((rows) => [...rows])).toEqual([
    [calm, wild],
    [middle, middle],
    [wild, calm],
  ])
})

test('missing values and dates with fewer than three peers belong to no third', () => {
  const parts = [part([1, 3], [1, 5]), part([1, 2], [NaN, 1]), part([1, 2], [2, 2]), part([1], [3])]
  const found = sameDateTerciles(parts, ({ value }) => value)
  expect(found.map((rows) => [...rows])).toEqual([
    [calm, none],
    [none, none],
    [middle, none],
    [wild],
  ])
})

test('equal values share the third of their middle rank', () => {
  const parts = [5, 5, 5].map((value) => part([1], [value]))
  expect(sameDateTerciles(parts, ({ value }) => value).map(([third]) => third)).toEqual([
    middle,
    middle,
    middle,
  ])
})
