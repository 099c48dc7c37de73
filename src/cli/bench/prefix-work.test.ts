import { expect, test } from 'vitest'
import { libraryPrefixContest } from './library-prefix-work'
import { prefixContest } from './prefix-work'

test('every value of the history is that of the bars up to its date', () => {
  const { values, equalValues, bars } = prefixContest(120)
  expect(bars).toBe(120)
  expect(equalValues).toBe(values)
})

test('a library that is called anew up to each date gives the values of the history', async () => {
  const { values, equalValues } = await libraryPrefixContest(120)
  expect(equalValues).toBe(values)
})
