import { expect, test } from 'vitest'
import { matrixOfRows, rowOf, takeRows } from './matrix'

test('takes rows in the order asked, as a copy', () => {
  const matrix = matrixOfRows([
    [1, 2],
    [3, 4],
    [5, 6],
  ])
  const taken = takeRows(matrix, [2, 0, 2])
  rowOf(matrix, 2)[0] = 99
  expect([...taken.data]).toEqual([5, 6, 1, 2, 5, 6])
})

test('refuses rows of different lengths', () => {
  expect(() => matrixOfRows([[1, 2], [3]])).toThrow('row 1 has 1 values, not 2')
})
