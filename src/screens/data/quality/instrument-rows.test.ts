import { expect, test } from 'vitest'
import type { FetchItem, FetchPlan } from '../../../contracts/providers'
import type { Coverage, CoverageRow, QualityFinding } from '../../../contracts/quality'
import { allocateCells } from '../../../core/quality/coverage'
import { instrumentRows, lastFetches, orderedRows, passingRows } from './instrument-rows'

const row = (symbol: string, rest: Partial<CoverageRow> = {}): CoverageRow => ({
  symbol,
  assetClass: 'stock',
  basis: 'market sessions',
  bars: 100,
  first: '2020-01-02',
  last: '2020-05-29',
  expected: 100,
  present: 100,
  tail: 0,
  suspect: 0,
  extra: 0,
  ...rest,
})

const coverage: Coverage = {
  firstMonth: 600,
  months: 1,
  cells: allocateCells(4),
  rows: [
    row('AAA'),
    row('BBB', { present: 90, tail: 3, suspect: 2, first: '2019-01-02' }),
    row('CCC', { assetClass: 'crypto', last: '2020-02-03', present: 60, tail: 40 }),
    row('DDD', { expected: 0, present: 0, bars: 0, first: null, last: null }),
  ],
}

const finding = (symbol: string, rest: Partial<QualityFinding>): QualityFinding => ({
  id: symbol,
  symbol,
  kind: 'split_jump',
  severity: 'severe',
  from: '2020-01-02',
  to: '2020-01-02',
  bars: 1,
  factor: 0.25,
  scope: 'before',
  says: '',
  decision: null,
  events: 0,
  spark: { close: [], volume: [], mark: [0, 1] },
  ...rest,
})

const rows = instrumentRows(
  coverage,
  [
    finding('BBB', {}),
    finding('BBB', { decision: { id: 1 } as QualityFinding['decision'] }),
    finding('BBB', { severity: 'check', kind: 'gap' }),
    finding('CCC', { severity: 'note', kind: 'stale_tail' }),
  ],
  new Map([['CCC', '2024-05-02T10:00:00.000Z']]),
)
const symbols = (list: readonly { readonly symbol: string }[]) => list.map((one) => one.symbol)

test('a row counts its findings by severity, what waits, and what is missing', () => {
  expect(rows[1]).toMatchObject({
    findings: { severe: 2, check: 1, note: 0 },
    open: 1,
    decided: 1,
    gaps: 7,
    tail: 3,
    isStale: false,
    fetchedAt: null,
  })
  expect(rows[2]).toMatchObject({ gaps: 0, tail: 40, isStale: true, open: 0 })
  expect(rows[2]?.fetchedAt).toBe('2024-05-02T10:00:00.000Z')
})

test('filters keep what they name, together', () => {
  const all = { q: '', cls: 'all', only: 'all' } as const
  expect(symbols(passingRows(rows, all))).toEqual(['AAA', 'BBB', 'CCC', 'DDD'])
  expect(symbols(passingRows(rows, { ...all, q: ' b' }))).toEqual(['BBB'])
  expect(symbols(passingRows(rows, { ...all, cls: 'crypto' }))).toEqual(['CCC'])
  expect(symbols(passingRows(rows, { ...all, only: 'open' }))).toEqual(['BBB'])
  expect(symbols(passingRows(rows, { ...all, only: 'gaps' }))).toEqual(['BBB'])
  expect(symbols(passingRows(rows, { ...all, only: 'ended' }))).toEqual(['CCC'])
  expect(symbols(passingRows(rows, { ...all, only: 'suspect' }))).toEqual(['BBB'])
  expect(passingRows(rows, { q: 'aaa', cls: 'crypto', only: 'all' })).toEqual([])
})

test('orders put what they name first and keep equal rows by symbol', () => {
  expect(symbols(orderedRows(rows, 'missing'))).toEqual(['CCC', 'BBB', 'AAA', 'DDD'])
  expect(symbols(orderedRows(rows, 'first'))).toEqual(['DDD', 'BBB', 'AAA', 'CCC'])
  expect(symbols(orderedRows(rows, 'last'))).toEqual(['DDD', 'CCC', 'AAA', 'BBB'])
  expect(symbols(orderedRows(orderedRows(rows, 'last'), 'symbol'))).toEqual(symbols(rows))
})

test('the last answer of a provider counts, and only for the dataset it went to', () => {
  const item = (symbol: string, at: string | null, state: FetchItem['state'] = 'done') =>
    ({ symbol, at, state }) as FetchItem
  const plan = (datasetId: string, items: readonly FetchItem[]) =>
    ({ datasetId, items }) as FetchPlan
  const last = lastFetches(
    [
      plan('d', [item('A', '2024-02-01'), item('B', '2024-01-01'), item('C', null, 'waiting')]),
      plan('d', [item('A', '2024-01-01'), item('B', '2024-03-01', 'failed')]),
      plan('other', [item('A', '2025-01-01')]),
    ],
    'd',
  )
  expect([...last]).toEqual([
    ['A', '2024-02-01'],
    ['B', '2024-01-01'],
  ])
})
