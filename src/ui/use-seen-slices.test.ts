import { expect, test } from 'vitest'
import { daysTold } from './use-seen-slices'

const slice = {
  day: Int32Array.from([3, 4, 5, 8, 9, 10, 12]),
  bar0: 4,
  symbol: 'AAA',
  masked: false,
}

test('a chart by name tells of cards that look at the same move, up to its last bar', () => {
  expect(daysTold(slice, 2)).toEqual({ symbol: 'AAA', from: 5, to: 12 })
  expect(daysTold(slice, 10)).toEqual({ symbol: 'AAA', from: 3, to: 12 })
  expect(daysTold({ ...slice, day: slice.day.subarray(0, 5) }, 1)).toMatchObject({ from: 8, to: 9 })
})

test('a masked chart tells of none', () => {
  expect(daysTold({ ...slice, masked: true }, 2)).toBeNull()
  expect(daysTold({ ...slice, day: new Int32Array(0) }, 2)).toBeNull()
})
