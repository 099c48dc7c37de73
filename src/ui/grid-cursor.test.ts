import { expect, test } from 'vitest'
import { nextCursor } from './grid-cursor'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['ArrowUp', -1, 0],
  ['ArrowDown', -1, 0],
  ['PageDown', 3, 7],
  ['PageUp', 3, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['j', 5, null],
])('%s from row %d of 10', (key, cursor, expected) => {
  expect(nextCursor(key, cursor, 10, 4)).toBe(expected)
})

test('an empty list has no cursor', () => {
  expect(nextCursor('ArrowDown', -1, 0, 4)).toBeNull()
})
