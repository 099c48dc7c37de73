import { expect, test } from 'vitest'
import type { ImportPreview, PreviewInstrument } from '../../../contracts/ingest'
import { keptInstruments } from './kept-instruments'

const part = (symbol: string, file: string, bars: number, first: string, last: string) =>
  ({ symbol, file, bars, first, last, assetClass: 'stock', calendar: 252 }) as PreviewInstrument

const preview: ImportPreview = {
  previewId: 'p',
  name: 'prices',
  files: [],
  instruments: [
    part('A', 'a1.csv', 10, '2020-01-01', '2020-01-10'),
    part('A', 'a0.csv', 5, '2019-01-01', '2019-01-05'),
    part('B', 'b.csv', 7, '2020-01-01', '2020-01-07'),
  ],
}
const nothing = { leftOut: [], patches: [] }

test('parts of one symbol are one instrument over the whole span', () => {
  const [a] = keptInstruments(preview, nothing, null)
  expect(a).toMatchObject({ symbol: 'A', bars: 15, first: '2019-01-01', last: '2020-01-10' })
})

test('files left out and symbols outside the universe are gone', () => {
  const symbols = (leftOut: string[], universe: string[] | null) =>
    keptInstruments(preview, { leftOut, patches: [] }, universe).map(({ symbol }) => symbol)
  expect(symbols(['b.csv'], null)).toEqual(['A'])
  expect(symbols([], ['B', 'C'])).toEqual(['B'])
})

test('what was changed by hand wins over the guess', () => {
  const patches = [{ symbol: 'B', assetClass: 'crypto', calendar: 365 } as const]
  const b = keptInstruments(preview, { leftOut: [], patches }, null)[1]
  expect(b).toMatchObject({ assetClass: 'crypto', calendar: 365, bars: 7 })
})
