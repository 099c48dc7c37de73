import { expect, test } from 'vitest'
import type { LoggedDecision, QualityFinding, QualityReport } from '../../../contracts/quality'
import {
  effectOf,
  factorText,
  nextOpen,
  nothingWords,
  passing,
  stateOf,
  suspectWords,
} from './finding-words'

const finding = (id: string, rest: Partial<QualityFinding> = {}): QualityFinding => ({
  id,
  symbol: 'AAA',
  kind: 'split_jump',
  severity: 'severe',
  from: '2020-01-02',
  to: '2020-01-02',
  bars: 1,
  factor: 1 / 7,
  scope: 'before',
  says: '',
  decision: null,
  events: 0,
  spark: { close: [], volume: [], mark: [0, 1] },
  ...rest,
})
const decision: LoggedDecision = {
  id: 1,
  at: '2024-01-01T00:00:00.000Z',
  act: 'adjust',
  kind: 'split_jump',
  symbol: 'AAA',
  from: '2020-01-02',
  to: '2020-01-02',
  factor: 1 / 7,
  scope: 'before',
  undoneAt: null,
  bars: 284,
}

test('a factor reads as the division or multiplication that it is', () => {
  expect([1 / 7, 0.25, 4, 0.01, 1.5].map(factorText)).toEqual([
    '÷ 7',
    '÷ 4',
    '× 4',
    '÷ 100',
    '× 1.5',
  ])
})

test('states and effects say what was done, and to how many bars', () => {
  expect(stateOf(finding('a'))).toBe('open')
  expect(stateOf(finding('a', { severity: 'note' }))).toBe('')
  expect(stateOf(finding('a', { decision }))).toBe('adjusted ÷ 7')
  expect(effectOf(decision)).toBe('before: ÷ 7, volume the other way, 284 bars changed')
  expect(effectOf({ ...decision, kind: 'unit_error', scope: 'within', bars: 1 })).toBe(
    'within: ÷ 7, 1 bar changed',
  )
  expect(effectOf({ ...decision, act: 'exclude', bars: 229 })).toBe(
    '229 bars out of labels and rates',
  )
})

test('filters keep what they name; the next open one is looked for round the end', () => {
  const list = [
    finding('a'),
    finding('b', { decision }),
    finding('c', { severity: 'note', kind: 'price_jump' }),
    finding('d'),
  ]
  const ids = (found: readonly QualityFinding[]) => found.map(({ id }) => id).join('')
  const all = { sev: 'all', kind: null, of: null } as const
  expect(ids(passing(list, all))).toBe('abcd')
  expect(ids(passing(list, { ...all, sev: 'open' }))).toBe('ad')
  expect(ids(passing(list, { ...all, sev: 'severe', kind: 'split_jump' }))).toBe('abd')
  expect(ids(passing(list, { ...all, sev: 'note' }))).toBe('c')
  expect(ids(passing([...list, finding('e', { symbol: 'B' })], { ...all, of: 'B' }))).toBe('e')
  expect(nextOpen(list, 0)?.id).toBe('d')
  expect(nextOpen(list, 3)?.id).toBe('a')
  expect(nextOpen([finding('b', { decision })], 0)).toBeNull()
})

test('suspect events stand with their denominator', () => {
  const report = {
    label: { kind: 'max_high', horizon: 10, theta: 0.5 },
    findings: [],
    log: [],
  } as const
  expect(suspectWords({ ...report, open: 1, decided: 0, events: 2203, suspectEvents: 47 })).toBe(
    '47 of 2,203 events, 2.1%',
  )
  expect(suspectWords({ ...report, open: 0, decided: 0, events: 0, suspectEvents: 0 })).toBe(
    '0 of 0 events',
  )
})

test('an empty list says whether nothing was found or nothing passes', () => {
  const report = { findings: [finding('a')] } as unknown as QualityReport
  expect(nothingWords({ ...report, findings: [] }, { instruments: 3 }, null)).toBe(
    'All 3 instruments pass every check.',
  )
  expect(nothingWords(report, { instruments: 3 }, 'BBB')).toBe('BBB passes every check.')
  expect(nothingWords(report, { instruments: 3 }, 'AAA')).toBe('No finding passes this filter.')
})
