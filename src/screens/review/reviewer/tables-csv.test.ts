import { expect, test } from 'vitest'
import { reviewerReport } from '../../../core/diagnostics/verdicts/report'
import { modelCsv, ratesCsv, selfCsv, sittingsCsv } from './tables-csv'

const row = (symbol: string, outcome: 0 | 1, again = false) => ({
  symbol,
  date: '2024-05-06',
  bar: 100,
  verdict: 'yes' as const,
  tags: ['tight, dry'],
  blind: true,
  again,
  tookMs: 4000,
  at: '2026-01-02T03:04:05.000Z',
  outcome,
  score: outcome,
})

const REPORT = reviewerReport([row('A', 1), row('B', 0), row('A', 1, true)], {
  horizon: 10,
  seed: 1,
  draws: 100,
})

const linesOf = (text: string) => text.trimEnd().split('\r\n')

test('tables leave as CSV with a field for each heading, missing values empty', () => {
  const tables = [
    ratesCsv('verdict', REPORT.byVerdict),
    modelCsv(REPORT.model),
    selfCsv(REPORT.self.table),
    sittingsCsv(REPORT.sittings),
  ]
  for (const table of tables) {
    const widths = linesOf(table).map((line) => line.split(',').length)
    expect(new Set(widths).size).toBe(1)
  }
  expect(linesOf(tables[0] ?? '')[2]).toBe('unsure,0,0,0,0,,,,,,')
  expect(linesOf(tables[2] ?? '')).toContain('yes,yes,1')
  expect(linesOf(tables[3] ?? '')[1]).toMatch(/^2026-01-02T03:04:05.000Z,3,2,2,1,.*,4$/)
  expect(linesOf(ratesCsv('tag', REPORT.byTag))[1]).toMatch(/^"tight, dry",2,2,1,1,0.5,/)
})
