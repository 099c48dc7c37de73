import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BAR_FLAG } from '../columns/bars'
import { dayIndex } from '../columns/brand'
import { dayFromIso, isoFromDay, monthOfDay, weekdayOfDay } from '../columns/day'
import type { CalendarBasis } from './calendar-days'
import {
  COUNTS,
  type CoverageCount,
  type CoveredBars,
  coverageOf,
  gapOf,
  sumCells,
} from './coverage'
import {
  columnName,
  columnTotals,
  countAt,
  coverageColumns,
  yearOfColumn,
} from './coverage-columns'

const day0 = dayFromIso('2019-11-20') as number

const bars = (calendar: 252 | 365) =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 150 }), { maxLength: 60 }),
      fc.infiniteStream(fc.boolean()),
    )
    .map(([offsets, suspect]): CoveredBars => {
      const day = Int32Array.from(offsets, (offset) => day0 + offset).sort()
      const flags = Uint8Array.from(day, () => (suspect.next().value ? BAR_FLAG.suspect : 0) | 1)
      const assetClass = calendar === 365 ? 'crypto' : 'stock'
      return { symbol: `S${offsets.length}`, assetClass, calendar, day, flags }
    })

const market = fc
  .tuple(fc.array(bars(252), { maxLength: 8 }), fc.array(bars(365), { maxLength: 3 }))
  .map(([stocks, coins]) => [...coins, ...stocks])

/** Day by day, with nothing precomputed: slow and obvious. */
function naiveCount(all: readonly CoveredBars[], row: number, month: number): CoverageCount {
  const own = all[row] as CoveredBars
  const stocks = all.filter(({ calendar }) => calendar === 252)
  const lastDay = Math.max(...all.flatMap(({ day }) => [...day]))
  const has = (one: CoveredBars, day: number) => one.day.includes(day)
  const isListed = (one: CoveredBars, day: number) =>
    one.day.some((t) => t <= day) && one.day.some((t) => t >= day)
  const isSession = (day: number): boolean => {
    if (own.calendar === 365) return true
    if (stocks.length < 5) return ![0, 6].includes(weekdayOfDay(dayIndex(day)))
    const traded = stocks.filter((one) => has(one, day)).length
    return traded > 0 && traded >= 0.5 * stocks.filter((one) => isListed(one, day)).length
  }
  const count = { expected: 0, present: 0, tail: 0, suspect: 0, extra: 0 }
  for (let day = day0 - 40; day <= day0 + 200; day++) {
    if (monthOfDay(dayIndex(day)) !== month) continue
    const started = own.day.some((t) => t <= day)
    const isExpected = started && day <= lastDay && isSession(day)
    if (isExpected) count.expected++
    if (isExpected && has(own, day)) count.present++
    if (!isExpected && has(own, day)) count.extra++
    if (isExpected && own.day.every((t) => t < day)) count.tail++
    const at = own.day.indexOf(day)
    if (at >= 0 && (own.flags[at]! & BAR_FLAG.suspect) !== 0) count.suspect++
  }
  return count
}

test('every cell counts what a walk over its days counts', () => {
  fc.assert(
    fc.property(market, (all) => {
      const { rows, months, firstMonth, cells } = coverageOf(all)
      rows.forEach((_, row) => {
        for (let at = 0; at < months; at++) {
          const cell = row * months + at
          expect(sumCells(cells, cell, cell + 1)).toEqual(naiveCount(all, row, firstMonth + at))
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('rows add up to their bars, and quarters and years to the same sums as months', () => {
  fc.assert(
    fc.property(market, fc.constantFrom(1, 3, 12), (all, width) => {
      const coverage = coverageOf(all)
      const wide = coverageColumns(coverage, width)
      expect(coverage.rows.length === all.length || coverage.months === 0).toBe(true)
      coverage.rows.forEach((row, at) => {
        expect(row.present + row.extra).toBe(all[at]!.day.length)
        expect(row.suspect).toBeLessThanOrEqual(row.bars)
        expect(gapOf(row)).toBeGreaterThanOrEqual(0)
        const sums = sumCells(wide.cells, at * wide.columns, (at + 1) * wide.columns)
        for (const name of COUNTS) expect(sums[name]).toBe(row[name])
      })
      const odd = coverage.rows.map((_, at) => at).filter((at) => at % 2 === 1)
      const totals = columnTotals(wide, odd)
      for (let column = 0; column < wide.columns; column++)
        for (const name of COUNTS) {
          const counts = odd.map((at) => countAt(wide.cells, at * wide.columns + column)[name])
          expect(countAt(totals, column)[name]).toBe(counts.reduce((a, b) => a + b, 0))
        }
    }),
    { numRuns: 60 },
  )
})

describe('five stocks of one market and a coin', () => {
  const from = dayFromIso('2020-01-01') as number
  const made = (symbol: string, days: readonly number[], calendar: 252 | 365): CoveredBars => ({
    symbol,
    assetClass: calendar === 365 ? 'crypto' : 'stock',
    calendar,
    day: Int32Array.from(days, (day) => from + day),
    flags: Uint8Array.from(days, (day) => (calendar === 365 && day === 12 ? BAR_FLAG.suspect : 0)),
  })
  const open = Array.from({ length: 91 }, (_, at) => at).filter(
    (at) => at !== 0 && ![0, 6].includes(weekdayOfDay(dayIndex(from + at))),
  )
  const all = [
    ...['A', 'B', 'C'].map((symbol) => made(symbol, open, 252)),
    made(
      'GAPS',
      open.filter((at) => at < 33 || at > 40),
      252,
    ),
    made(
      'ENDS',
      open.filter((at) => at < 60),
      252,
    ),
    made(
      'COIN',
      Array.from({ length: 91 }, (_, at) => at).filter((at) => at !== 5),
      365,
    ),
  ]
  const coverage = coverageOf(all)
  const rowOf = (symbol: string) => coverage.rows.find((row) => row.symbol === symbol)!

  test('a holiday is expected of nobody, a missing week of one is a gap, an end is a tail', () => {
    const sessions = open.length
    expect(rowOf('A')).toMatchObject({
      basis: 'market sessions' satisfies CalendarBasis,
      expected: sessions,
      present: sessions,
      tail: 0,
      suspect: 0,
    })
    expect(gapOf(rowOf('GAPS'))).toBe(6)
    expect(rowOf('ENDS')).toMatchObject({ last: '2020-02-28', tail: 22 })
    expect(gapOf(rowOf('ENDS'))).toBe(0)
    expect(rowOf('COIN')).toMatchObject({
      expected: 91,
      present: 90,
      basis: 'every day',
      suspect: 1,
    })
    expect(coverage).toMatchObject({ firstMonth: 600, months: 3 })
  })

  test('columns carry the names of their months, quarters and years', () => {
    const names = [1, 3, 12].map((width) => {
      const columns = coverageColumns(coverage, width)
      return [columns.columns, columnName(columns, 0), yearOfColumn(columns, 0)]
    })
    expect(names).toEqual([
      [3, '2020-01', 2020],
      [1, '2020 Q1', 2020],
      [1, '2020', 2020],
    ])
  })

  test('below five instruments of an exchange its holidays are unknown: weekdays are expected', () => {
    const [row] = coverageOf(all.slice(0, 1)).rows
    expect(row).toMatchObject({ basis: 'weekdays', first: isoFromDay(dayIndex(from + 1)) })
  })
})

test('no bars at all cover nothing', () => {
  expect(coverageOf([])).toMatchObject({ months: 0, rows: [] })
  expect(coverageColumns(coverageOf([]), 3).columns).toBe(0)
})
