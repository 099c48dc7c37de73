import { expect, test } from 'vitest'
import { verdictsCsv } from '../../contracts/verdict-files'
import type { JudgedCard } from '../../contracts/verdicts'
import { blindRates, latestOfEach, paceWords, tagsOf, verdictCounts } from './verdict-lists'

const card = (symbol: string, rest: Partial<JudgedCard> = {}): JudgedCard => ({
  id: 'v1',
  at: '2026-01-02T03:04:05.000Z',
  datasetId: 'd',
  symbol,
  date: '2024-05-06',
  verdict: 'yes',
  tags: [],
  note: '',
  blind: true,
  again: false,
  bar: 40,
  shown: 0,
  runKey: null,
  tookMs: 900,
  outcome: 1,
  score: null,
  ...rest,
})

test('the last verdict of a card holds', () => {
  const list = [card('A'), card('B', { verdict: 'no' }), card('A', { id: 'v3', verdict: 'unsure' })]
  expect(verdictCounts(latestOfEach(list).values())).toEqual({ no: 1, unsure: 1, yes: 0, bad: 0 })
  const shownAgain = [...list, card('B', { again: true })]
  expect(latestOfEach(shownAgain).get('B@2024-05-06')?.verdict).toBe('no')
})

test('rates count first and blind verdicts with a known outcome alone', () => {
  const list = [
    card('A', { outcome: 1 }),
    card('A', { verdict: 'no', outcome: 1 }),
    card('B', { outcome: 0 }),
    card('C', { outcome: null }),
    card('D', { blind: false, outcome: 1 }),
    card('E', { verdict: 'no', outcome: 0 }),
    card('F', { verdict: 'bad', outcome: 1 }),
  ]
  expect(blindRates(list, 10).map(({ kind, hits, n }) => [kind, hits, n])).toEqual([
    ['yes', 1, 2],
    ['unsure', 0, 0],
    ['no', 0, 1],
  ])
})

test('tags by use, and the CSV of a note with a comma', () => {
  const list = [card('A', { tags: ['dry', 'tight'] }), card('B', { tags: ['tight'], note: 'a, b' })]
  expect(tagsOf(list)).toEqual(['tight', 'dry'])
  expect(verdictsCsv(list)).toContain('B,2024-05-06,yes,tight,"a, b",true,false,0,1,,,')
})

test('the pace is the median of the times that are known', () => {
  const counts = { no: 2, unsure: 0, yes: 1, bad: 0 }
  const list = [4100, 900, 60_000].map((tookMs) => card('A', { tookMs }))
  expect(paceWords({ counts, list: [...list, card('B', { tookMs: null })] })).toBe(
    '3 judged · 4.1 s each',
  )
  expect(paceWords({ counts, list: [] })).toBe('3 judged')
  expect(paceWords({ counts: verdictCounts([]), list: [] })).toBe('')
})
