import { expect, test } from 'vitest'
import type { Universe } from '../../../contracts/dataset'
import type { ImportPreview } from '../../../contracts/ingest'
import { optionOf, universeOptions } from './universe-options'

const preview = {
  files: [
    { key: 'prices.csv', universe: null },
    { key: 'list.txt', universe: ['A', 'B'] },
  ],
} as unknown as ImportPreview
const stored = [{ id: 'u1', name: 'Large', symbols: ['A'] }] as unknown as readonly Universe[]

test('symbols are kept by all, by a list of the same drop, or by a stored universe', () => {
  const options = universeOptions(preview, [], stored)
  expect(options.map(({ label }) => label)).toEqual([
    'all instruments',
    'list.txt: 2 symbols',
    'Large: 1 symbol',
  ])
  expect(optionOf(options, { kind: 'file', key: 'list.txt' })?.symbols).toEqual(['A', 'B'])
})

test('a list that is left out cannot filter, and a choice that is gone keeps all', () => {
  const options = universeOptions(preview, ['list.txt'], [])
  expect(options).toHaveLength(1)
  expect(optionOf(options, { kind: 'file', key: 'list.txt' })?.symbols).toBeNull()
})
