import { expect, test } from 'vitest'
import { onDays, onWeeks } from './week-lines'

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

test('a week stands on its first day, and what is not shown on whole weeks from there', () => {
  const weekly = { starts: Int32Array.of(-9, -4, 0, 5), bar0: 2 }
  const dayOf = (bar: number) => onDays({ bar, price: 7 }, weekly, 5)
  expect([-4, -3, -2, -1, 0, 1, 2, 3].map((bar) => dayOf(bar).bar)).toEqual([
    -19, -14, -9, -4, 0, 5, 10, 15,
  ])
  expect(dayOf(0).price).toBe(7)
})
