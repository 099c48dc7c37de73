import { expect, test } from 'vitest'
import { countWidth, symbolWidth } from './text-widths'

// Measured in Chromium: Inter with tabular figures takes 7.14 px a figure and 2.97 px a comma at 11 px,
// 8.11 px a figure and 3.38 px a comma at 12.5 px, and its bold capitals up to 8.7 px at 12.5 px.
test('a column of positions holds the last of them', () => {
  expect(countWidth(14, 11)).toBeGreaterThan(12 + 2 * 7.14)
  expect(countWidth(27_213, 11)).toBeGreaterThan(12 + 5 * 7.14 + 2.97)
  expect(countWidth(114_876, 12.5)).toBeGreaterThan(12 + 6 * 8.11 + 3.38)
  expect(countWidth(114_876, 12.5)).toBeLessThan(12 + 6 * 8.11 + 3.38 + 3)
})

test('a column of symbols holds the longest, but no more than twelve characters', () => {
  expect(symbolWidth(10)).toBeGreaterThan(12 + 83.2)
  expect(symbolWidth(12)).toBeGreaterThan(12 + 98.9)
  expect(symbolWidth(40)).toBe(symbolWidth(12))
  expect(symbolWidth(1)).toBe(symbolWidth(6))
})
