import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columns } from '../../testing/arbitrary-columns'
import { argsort } from './argsort'

const sortedBy = (values: Float64Array) => Array.from(argsort(values), (i) => values[i]! + 0)

test('puts any doubles in ascending order, each once', () => {
  const doubles = fc.float64Array({ noNaN: true, maxLength: 200 })
  fc.assert(
    fc.property(fc.oneof(columns, doubles), (column) => {
      const values = column.filter((x) => !Number.isNaN(x))
      expect(sortedBy(values)).toEqual(Array.from(values.toSorted(), (x) => x + 0))
      expect(argsort(values).toSorted()).toEqual(Int32Array.from(values.keys()))
    }),
    { numRuns: 300 },
  )
})

test('tells values apart that differ in their last bits alone', () => {
  const values = Float64Array.from({ length: 50 }, (_, i) => 1 + ((i * 7) % 50) * Number.EPSILON)
  expect(sortedBy(values)).toEqual(Array.from(values.toSorted()))
})
