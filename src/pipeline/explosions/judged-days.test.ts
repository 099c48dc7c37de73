import { expect, test } from 'vitest'
import type { Verdict } from '../../contracts/verdicts'
import { dayFromIso } from '../../core/columns/day'
import { judgedDays } from './judged-days'

const verdict = (date: string, at: string, rest: Partial<Verdict> = {}): Verdict => ({
  id: `${date} ${at}`,
  datasetId: 'd',
  symbol: 'AAA',
  date,
  verdict: 'yes',
  tags: [],
  note: '',
  blind: true,
  again: false,
  shown: 0,
  runKey: null,
  tookMs: null,
  at: `2026-01-${at}T00:00:00.000Z`,
  ...rest,
})

test('the last verdict of a card by the moment holds; later ones and repeated cards change nothing', () => {
  const log = [
    verdict('2020-01-02', '01', { tags: ['early'] }),
    verdict('2020-01-03', '02', { symbol: 'BBB', verdict: 'bad', blind: false }),
    verdict('2020-01-02', '03', { verdict: 'no', tags: ['late'] }),
    verdict('2020-01-02', '04', { verdict: 'unsure', again: true }),
    verdict('2020-01-02', '06', { verdict: 'bad' }),
    verdict('2020-01-05', '06'),
  ]
  const day = (date: string) => dayFromIso(date) as number
  expect(judgedDays(log, '2026-01-05T00:00:00.000Z')).toEqual(
    new Map([
      ['AAA', new Map([[day('2020-01-02'), { verdict: 'no', tags: ['late'], blind: true }]])],
      ['BBB', new Map([[day('2020-01-03'), { verdict: 'bad', tags: [], blind: false }]])],
    ]),
  )
  expect(judgedDays(log, '2026-01-01T12:00:00.000Z').get('AAA')?.size).toBe(1)
  expect(judgedDays(log, '2025-01-01T00:00:00.000Z').size).toBe(0)
})
