import fc from 'fast-check'
import { expect, test } from 'vitest'
import { argsort } from './argsort'

const byComparison = (values: readonly number[]) =>
  values
    .map((_, i) => i)
    .toSorted((a, b) => {
      const [x, y] = [values[a]!, values[b]!]
      if (Number.isNaN(x) || Number.isNaN(y))
        return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
      if (x === 0 && y === 0) return Number(Object.is(y, -0)) - Number(Object.is(x, -0))
      return x - y
    })

test('orders any numbers as a stable comparison sort does', () => {
  fc.assert(
    fc.property(fc.array(fc.double()), (values) => {
      expect([...argsort(values)]).toEqual(byComparison(values))
    }),
  )
})

test('keeps ties in their order and puts -0 before 0 and NaN last', () => {
  expect([...argsort([0, NaN, -0, 1, 0, -Infinity, 1, Infinity, -NaN])]).toEqual([
    5, 2, 0, 4, 3, 6, 7, 1, 8,
  ])
})
