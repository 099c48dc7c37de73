import { expect, test } from 'vitest'
import { onWeeks } from './week-lines'

test('a day stands on its week, holidays or not, and one before the first week by whole weeks', () => {
  // Weeks of 5, 4, 5 and, so far, 2 days; bar 0 on the first day of the third.
  const weekly = { starts: Int32Array.of(-9, -4, 0, 5), bar0: 2 }
  const weekOf = (bar: number) =>
    onWeeks([{ id: 'a', kind: 'level', points: [{ bar, price: 7 }], places: [] }], weekly, 5)[0]
      ?.points[0]
  const weeks = [-10, -9, -5, -4, -1, 0, 4, 5, 6].map((bar) => weekOf(bar)?.bar)
  expect(weeks).toEqual([-3, -2, -2, -1, -1, 0, 0, 1, 1])
  expect([-14, -15].map((bar) => weekOf(bar)?.bar)).toEqual([-3, -4])
  expect(weekOf(0)?.price).toBe(7)
})
