import { expect, test } from 'vitest'
import { formatCell, missingWords } from './profile-words'

const column = { name: 'volume', type: 'whole numbers', figures: null } as const

test('missing values stand with their share of all bars', () => {
  expect(missingWords({ ...column, count: 4, missing: 0 })).toBe('0')
  expect(missingWords({ ...column, count: 3, missing: 1 })).toBe('1, 25.0%')
})

test('volumes read as amounts and prices as prices', () => {
  expect(formatCell('volume', 12_400_000)).toBe('12.4 M')
  expect(formatCell('close', 12.345)).toBe('12.35')
  expect(formatCell('close', null)).toBe('–')
})
