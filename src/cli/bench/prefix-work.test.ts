import { expect, test } from 'vitest'
import { prefixContest } from './prefix-work'

test('every value of the history is that of the bars up to its date', () => {
  const { values, equalValues, bars } = prefixContest(120)
  expect(bars).toBe(120)
  expect(equalValues).toBe(values)
})
