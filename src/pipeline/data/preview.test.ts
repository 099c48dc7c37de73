import { expect, test } from 'vitest'
import { suggestName } from './preview'

const files = (...paths: readonly string[]) =>
  paths.map((path) => ({ path: path.replace('!', ''), accepted: !path.startsWith('!') }))

test.each([
  [files('AAPL.csv'), 'AAPL'],
  [files('us/AAPL.csv'), 'AAPL'],
  [files('AAPL.csv', 'MSFT.csv.gz'), 'AAPL and 1 more'],
  [files('us/AAPL.csv', 'us/deep/MSFT.csv'), 'us'],
  [files('us/AAPL.csv', '!us/notes.md'), 'us'],
  [files('!a-readme.txt', 'prices.zip'), 'prices'],
  [files('!a.txt', 'b.csv', '!c.txt', 'd.csv'), 'b and 1 more'],
  [files('!a.txt', '!b.txt'), 'a and 1 more'],
])('%j', (chosen, name) => {
  expect(suggestName(chosen)).toBe(name)
})
