import { expect, test } from 'vitest'
import { swipeOf } from './use-swipe'

test.each([
  [-60, 0, 1],
  [60, 20, -1],
  [-60, 40, 0],
  [-30, 0, 0],
  [0, 200, 0],
])('a finger that goes %d across and %d along the page: %d', (across, along, by) => {
  expect(swipeOf(across, along)).toBe(by)
})
