import { expect, test } from 'vitest'
import type { SetupAnswer } from './answer'
import { orderBy } from './order'
import { sortKey } from './sort-key'

const DAYS = 200

/** Bars of two instruments, all equally narrow, in the order that their query asks for. */
function narrowest(symbols: readonly string[], sort: 'score' | 'bbPctRank'): readonly string[] {
  const scan = {
    symbols,
    instrument: Int32Array.from({ length: 2 * DAYS }, (_, i) => Math.floor(i / DAYS)),
    day: Int32Array.from({ length: 2 * DAYS }, (_, i) => 18_000 + (i % DAYS)),
    columns: { bbPctRank: new Float64Array(2 * DAYS) },
  }
  const answer = { scan, run: null } as unknown as SetupAnswer
  const { key, descending, ties } = sortKey({ sort, descending: false }, answer)
  return [...orderBy(key, descending, ties)].map(
    (row) => `${symbols[scan.instrument[row] as number]} ${scan.day[row]}`,
  )
}

test('bars of an equal percentile mix instruments and dates, whatever the order of the dataset', () => {
  const order = narrowest(['AAA', 'BBB'], 'bbPctRank')
  expect(narrowest(['BBB', 'AAA'], 'bbPctRank')).toEqual(order)
  expect(narrowest(['AAA', 'BBB'], 'score')).toEqual(order)
  expect(new Set(order).size).toBe(2 * DAYS)
  const first = order.slice(0, 40)
  const share = first.filter((bar) => bar.startsWith('AAA')).length / first.length
  expect(share).toBeGreaterThan(0.25)
  expect(share).toBeLessThan(0.75)
  const days = first.map((bar) => Number(bar.slice(4)) - 18_000)
  expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(DAYS / 2)
})
