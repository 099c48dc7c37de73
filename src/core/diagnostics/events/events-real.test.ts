import { expect, test } from 'vitest'
import { readLongCsv } from '../../../testing/long-csv'
import { sharedData } from '../../../testing/shared-data'
import { ALL_ROWS } from '../row-filter'
import { collectEvents } from './collect-events'
import type { EventsQuery } from './report'
import { summariseEvents } from './summarise-events'

const PATH = sharedData('bulk', 'us_nasdaq_com_long.csv.gz')
const QUERY: EventsQuery = {
  assetClass: 'stock',
  universe: null,
  rows: ALL_ROWS,
  label: { kind: 'max_high', horizon: 10, theta: 0.5 },
  alignment: 'first',
  judgedBy: null,
}

test.skipIf(PATH === null)('US stocks, +50% within 10 bars: the events of the evidence', () => {
  const instruments = readLongCsv(PATH as string, 'stock')
  const parts = instruments.flatMap((one) => collectEvents(one, QUERY) ?? [])
  const report = summariseEvents(parts, QUERY, { draws: 20, seed: 1 })
  expect([report.positives, report.merged, report.events.length]).toEqual([14_446, 2203, 2203])
  expect([report.symbols, report.instruments]).toEqual([240, 318])
  const lines = report.paths.lines.quiet.map(({ group, events }) => [group, events])
  expect(lines).toEqual([
    ['not quiet', 1741],
    ['after quiet', 462],
  ])
  expect([report.matched, report.paths.controls.events]).toEqual([1511, 3527])
})
