import { expect, test } from 'vitest'
import { BAR_FLAG } from '../columns/bars'
import { SUSPECT_LOOKBACK } from '../columns/suspect'
import { mergeEvents } from '../labels/events'
import { labelExplosions } from '../labels/explosion'
import { generateUniverse } from '../synthetic/generate'
import { collectDiagnosticsChunk, summariseDiagnostics } from './diagnostics'
import { eligibleBars, signalBits } from './eligible'
import { collectEvidence, summariseEvidence } from './evidence'
import { countMoves } from './moves'
import { createFrame } from '../features/frame'
import type { EvidenceQuery } from './report'
import { ALL_ROWS } from './row-filter'
import { Cancelled } from './watch'

const INSTRUMENTS = generateUniverse('demo', 7).instruments
const FIRST = INSTRUMENTS[0]!
const QUERY: EvidenceQuery = {
  assetClass: null,
  universe: null,
  rows: ALL_ROWS,
  label: { kind: 'max_high', horizon: 10, theta: 0.3 },
  signals: ['S1', 'BRK'],
}
const FEW_DRAWS = { draws: 200, permutations: 100, seed: 1 }

test('a part holds eligible bars only, and the moves of the event merger', () => {
  const { bars } = FIRST
  const part = collectEvidence(FIRST, QUERY)
  const labels = labelExplosions(bars, QUERY.label)
  const at = eligibleBars(createFrame(bars), bars, labels, ALL_ROWS)
  expect([at[0], at.at(-1)]).toEqual([300, bars.day.length - 11])
  expect(part.day).toHaveLength(at.length)
  const include = new Uint8Array(bars.day.length)
  for (const bar of at) include[bar] = 1
  const merged = mergeEvents(labels.y, labels.firstHit, include)
  expect(countMoves(part.moves, new Uint8Array(at.length).fill(1))).toBe(merged.from.length)
})

test('date limits take the same rows out of numerator and denominator', () => {
  const rows = { ...ALL_ROWS, from: '2021-01-01', to: '2021-12-31' }
  const parts = INSTRUMENTS.map((one) => collectEvidence(one, { ...QUERY, rows }))
  const whole = INSTRUMENTS.map((one) => collectEvidence(one, QUERY))
  const inside = (day: number): boolean => day >= 18628 && day <= 18992
  expect(parts.map((part) => [...part.day])).toEqual(
    whole.map((part) => [...part.day].filter(inside)),
  )
})

test('instruments outside the asset class or the universe add no row', () => {
  const other = FIRST.assetClass === 'stock' ? 'crypto' : 'stock'
  expect(collectEvidence(FIRST, { ...QUERY, assetClass: other }).day).toHaveLength(0)
  expect(collectEvidence(FIRST, { ...QUERY, universe: ['?'] }).day).toHaveLength(0)
  expect(collectEvidence(FIRST, { ...QUERY, universe: [FIRST.symbol] }).day).not.toHaveLength(0)
})

test('an unknown signal and too many signals are refused', () => {
  expect(() => collectEvidence(FIRST, { ...QUERY, signals: ['S9'] })).toThrow("'S9'")
  const frame = createFrame(FIRST.bars)
  const many = Array.from({ length: 17 }, () => 'S1')
  expect(() => signalBits(frame, Int32Array.of(300), many)).toThrow('17 signals')
})

test('the same parts and seed give the same boosts', () => {
  const parts = INSTRUMENTS.map((one) => collectEvidence(one, QUERY))
  const once = summariseEvidence(parts, QUERY, FEW_DRAWS)
  expect(summariseEvidence(parts, QUERY, FEW_DRAWS)).toEqual(once)
  expect(once.map(({ id }) => id)).toEqual(QUERY.signals)
  expect(once[0]!.p).toBeGreaterThan(0)
})

test('a report of generated data says so first, and stops when cancelled', () => {
  const { signals: _, ...query } = QUERY
  const parts = collectDiagnosticsChunk(INSTRUMENTS, query)
  const stages = new Set<string>()
  const options = { ...FEW_DRAWS, synthetic: true }
  const onProgress = (stage: string) => stages.add(stage)
  const report = summariseDiagnostics(parts, query, { ...options, onProgress })
  expect(report.findings[0]!.id).toBe('synthetic')
  expect([...stages]).toEqual(['Permutations', 'Intervals', 'Association'])
  expect(report.audit).toMatchObject({ instruments: 2, mismatches: 0 })
  expect(() =>
    summariseDiagnostics(parts, query, { ...options, cancel: { aborted: true } }),
  ).toThrow(Cancelled)
})

test('rows that touch suspect bars are left out, told, and counted on request', () => {
  const { bars } = FIRST
  const flags = bars.flags.map((flag, t) => (t === 320 ? flag | BAR_FLAG.suspect : flag))
  const marked = { ...FIRST, bars: { ...bars, flags } }
  const [all, gated] = [FIRST, marked].map((one) => collectEvidence(one, QUERY))
  const { horizon } = QUERY.label
  expect(all!.suspect.bars).toBe(0)
  expect(gated!.suspect.bars).toBe(horizon + 1 + SUSPECT_LOOKBACK)
  expect(gated!.day.length).toBe(all!.day.length - gated!.suspect.bars)
  expect(gated!.moves.row.length).toBe(all!.moves.row.length - gated!.suspect.positives)
  const counted = collectEvidence(marked, { ...QUERY, rows: { ...QUERY.rows, suspect: 'counted' } })
  expect(counted).toEqual(all)
})

test('a report of nothing is empty, not broken', () => {
  const { signals: _, ...query } = QUERY
  const parts = collectDiagnosticsChunk(INSTRUMENTS.slice(0, 2), { ...query, universe: [] })
  const report = summariseDiagnostics(parts, query, { ...FEW_DRAWS, synthetic: false })
  expect(report).toMatchObject({ instruments: 0, eligibleBars: 0, baseRate: null, coverage: [] })
  expect(report.findings.map(({ id }) => id)).toEqual(['events'])
})
