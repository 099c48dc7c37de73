import { expect, test } from 'vitest'
import type { SetupQuery } from '../../contracts/setups'
import type { Verdict, VerdictKind } from '../../contracts/verdicts'
import { isoFromDay } from '../../core/columns/day'
import { dayIndex } from '../../core/columns/brand'
import { narrowRows, narrows, type Narrowing, scanned, spaceNarrowed } from './narrow'

const scan = {
  symbols: ['AAA', 'BBB'],
  instrument: Int32Array.of(0, 0, 1, 1),
  day: Int32Array.of(100, 101, 100, 101),
}
const probability = Float64Array.of(0.1, 0.2, Number.NaN, 0.3)
const NONE: Narrowing = { minProbability: null, maxProbability: null, judged: null, versus: null }

function verdict(symbol: string, day: number, kind: VerdictKind, at: string, tags: string[] = []) {
  const date = isoFromDay(dayIndex(day))
  return { symbol, date, verdict: kind, at, tags, again: false } as unknown as Verdict
}

const VERDICTS = [
  verdict('AAA', 100, 'no', '2026-01-01T00:00:00.000Z'),
  verdict('AAA', 100, 'yes', '2026-01-02T00:00:00.000Z', ['tight']),
  verdict('BBB', 101, 'yes', '2026-01-03T00:00:00.000Z'),
  { ...verdict('BBB', 101, 'no', '2026-01-04T00:00:00.000Z'), again: true },
]
const SIDES = new Map<string, Map<number, 'here' | 'both' | null>>([
  [
    'AAA',
    new Map([
      [100, 'here'],
      [101, null],
    ]),
  ],
  ['BBB', new Map([[101, 'both']])],
])
const rows = (part: Partial<Narrowing>) => [
  ...narrowRows(scan, probability, { ...NONE, ...part }, VERDICTS, SIDES),
]
const JANUARY = '2026-01-31T00:00:00.000Z'

test('both ends of a range of probabilities belong to it, and a missing one to none', () => {
  expect(rows({ minProbability: 0.1, maxProbability: 0.2 })).toEqual([1, 1, 0, 0])
  expect(rows({ minProbability: 0.2 })).toEqual([0, 1, 0, 1])
  expect(rows({})).toEqual([1, 1, 1, 1])
  expect(narrows(NONE)).toBe(false)
  expect(narrows({ ...NONE, maxProbability: 0 })).toBe(true)
})

test('bars by the tops of two runs', () => {
  const versus = { runKey: 'other' }
  expect(rows({ versus: { ...versus, in: 'here' } })).toEqual([1, 0, 0, 0])
  expect(rows({ versus: { ...versus, in: 'both' } })).toEqual([0, 0, 0, 1])
  expect(rows({ versus: { ...versus, in: 'there' } })).toEqual([0, 0, 0, 0])
  expect(rows({ versus: { ...versus, in: 'scored' } })).toEqual([1, 1, 0, 1])
})

test('the last verdict by a moment counts, whatever was said later', () => {
  expect(rows({ judged: { is: 'yes', by: JANUARY } })).toEqual([1, 0, 0, 1])
  expect(rows({ judged: { is: 'no', by: JANUARY } })).toEqual([0, 0, 0, 0])
  expect(rows({ judged: { is: 'no', by: '2026-01-01T12:00:00.000Z' } })).toEqual([1, 0, 0, 0])
  expect(rows({ judged: { is: 'none', by: JANUARY } })).toEqual([0, 1, 1, 0])
  expect(rows({ judged: { is: 'tag:tight', by: JANUARY } })).toEqual([1, 0, 0, 0])
})

test('cards judged at all, and those judged between two moments', () => {
  expect(rows({ judged: { is: 'any', by: JANUARY } })).toEqual([1, 0, 0, 1])
  const from = '2026-01-03T00:00:00.000Z'
  expect(rows({ judged: { is: 'any', from, by: JANUARY } })).toEqual([0, 0, 0, 1])
  expect(rows({ judged: { is: 'no', from: '2026-01-04T00:00:00.000Z', by: JANUARY } })).toEqual([
    0, 0, 0, 0,
  ])
})

test('cards that came again, by the first verdict and the later one', () => {
  const blind = VERDICTS.map((one) => ({ ...one, blind: true }))
  const pair = (is: 'pair:yes,no' | 'pair:no,yes', by = JANUARY) => [
    ...narrowRows(scan, probability, { ...NONE, judged: { is, by } }, blind, SIDES),
  ]
  expect(pair('pair:yes,no')).toEqual([0, 0, 0, 1])
  expect(pair('pair:no,yes')).toEqual([0, 0, 0, 0])
  expect(pair('pair:yes,no', '2026-01-03T12:00:00.000Z')).toEqual([0, 0, 0, 0])
})

test('an event whose first bar is narrowed away keeps its next one; outcomes choose no bar', () => {
  const rows = {
    instrument: Int32Array.of(0, 0, 0, 0, 1, 1),
    bar: Int32Array.of(1, 3, 6, 20, 2, 4),
    outcome: Int8Array.of(1, 1, 0, 0, 0, 1),
  }
  const label = { kind: 'max_high', horizon: 4, theta: 0.1 } as const
  const spaced = (outcomes: 'all' | 'hits' | 'false_alarms', stays: readonly number[]) => [
    ...spaceNarrowed(rows, Uint8Array.from(stays), { outcomes, label }),
  ]
  expect(spaced('all', [1, 1, 1, 1, 1, 1])).toEqual([1, 0, 1, 1, 1, 0])
  expect(spaced('all', [0, 1, 1, 1, 0, 1])).toEqual([0, 1, 0, 1, 0, 1])
  expect(spaced('hits', [1, 1, 1, 1, 1, 1])).toEqual([1, 0, 0, 0, 0, 0])
  expect(spaced('false_alarms', [0, 1, 1, 1, 1, 1])).toEqual([0, 0, 0, 1, 1, 0])
})

test('what narrows is spaced after, and outcomes of what passes are looked at last', () => {
  const query = { ...NONE, spaced: true, outcomes: 'hits' } as unknown as SetupQuery
  expect(scanned(query)).toEqual({ spaced: true, outcomes: 'hits' })
  const narrow = { ...query, minProbability: 0.1 }
  expect(scanned(narrow)).toEqual({ spaced: false, outcomes: 'all' })
  expect(scanned({ ...narrow, outcomes: 'missed' })).toMatchObject({ outcomes: 'missed' })
})
