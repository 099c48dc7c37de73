import { expect, test } from 'vitest'
import { readLongCsv } from '../../testing/long-csv'
import { sharedData } from '../../testing/shared-data'
import { collectDiagnosticsChunk, summariseDiagnostics } from './diagnostics'
import type { Boost } from './report'
import { ALL_ROWS } from './row-filter'

const US = sharedData('bulk', 'us_nasdaq_com_long.csv.gz')

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

test.skipIf(US === null)('the report of the US set says what the reference answers say', () => {
  const query = {
    assetClass: null,
    universe: null,
    rows: ALL_ROWS,
    label: { kind: 'max_high', horizon: 10, theta: 0.5 },
  } as const
  const instruments = readLongCsv(US as string, 'stock')
  const parts = Array.from({ length: 10 }, (_, i) =>
    collectDiagnosticsChunk(instruments.slice(i * 32, (i + 1) * 32), query),
  ).flat()
  const options = { draws: 2000, permutations: 200, seed: 1, synthetic: false }
  const report = summariseDiagnostics(parts, query, options)

  expect(report).toMatchObject({
    instruments: 318,
    bars: 650_479,
    eligibleBars: 551_899,
    positives: 14_446,
    events: 2203,
    suspect: { bars: 0, positives: 0, events: 0 },
  })
  expect(report.findings.map(({ title }) => title.replace(/ \(95%.*?\)/, ''))).toEqual([
    'Plain compression lowers the odds of a +50% move by a third.',
    'A breakout on volume after compression doubles the odds; without compression, it triples them.',
    'Against a volatility-scaled target compression shows 1.49, partly by construction.',
    'The set holds survivors only.',
  ])
  const rows = new Map(report.groups.flatMap((group) => group.rows).map((row) => [row.id, row]))
  const boostOf = (id: string): number => (rows.get(id) as Boost).boost as number
  const reference = { 'S1.liquid': 0.6189, S2: 0.7984, 'VS.S3': 1.5755, 'VS.REL': 2.3454 }
  for (const [id, boost] of Object.entries(reference))
    expect(Math.abs(boostOf(id) - boost), id).toBeLessThan(0.00015)
  const tested = [...rows.values()].filter(({ p }) => p !== null).map(({ id }) => id)
  expect(tested).toEqual(['S1', 'REL', 'BRK', 'HI'])

  const years = report.groups.find(({ title }) => title === 'S1 by year')?.rows ?? []
  expect(years.map(({ label }) => label).at(-1)).toBe('S1, 2024')
  expect(years.reduce((sum, { signalBars }) => sum + signalBars, 0)).toBe(
    rows.get('S1')?.signalBars,
  )
  const atr = report.association.find(({ feature }) => feature === 'atr_pct')
  expect(atr?.auc).toBeCloseTo(0.8593, 4)
  expect(report.audit.mismatches).toBe(0)
  expect(report.audit.instruments).toBe(20)
  expect(report.coverage).toHaveLength(121)
  expect(numbersIn(report).every(Number.isFinite)).toBe(true)
})
