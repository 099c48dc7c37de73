import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankWithinDates, rowsByDate } from './date-ranks'

function ranksOf(days: readonly number[], values: readonly number[]): number[] {
  const x = Float32Array.from(values.flatMap((value) => [7, value]))
  rankWithinDates(x, 2, 1, rowsByDate(Int32Array.from(days)))
  expect(x.filter((_, i) => i % 2 === 0).every((other) => other === 7)).toBe(true)
  return Array.from(x).filter((_, i) => i % 2 === 1)
}

test('the share of the others of the date that are lower, ties half', () => {
  const days = [3, 1, 3, 3, 1, 3, 2]
  const values = [5, 1, 5, 9, NaN, 2, 4]
  expect(ranksOf(days, values)).toEqual([0.5, NaN, 0.5, 1, NaN, 0, NaN])
})

const row = fc.record({
  day: fc.integer({ min: 0, max: 4 }),
  value: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN)),
})

test('agrees with counting, and no other date matters', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const ranks = ranksOf(
        rows.map(({ day }) => day),
        rows.map(({ value }) => value),
      )
      rows.forEach(({ day, value }, i) => {
        const others = rows.filter((o, k) => k !== i && o.day === day && !Number.isNaN(o.value))
        const lower = others.filter((o) => o.value < value).length
        const ties = others.filter((o) => o.value === value).length
        const naive = others.length === 0 ? Number.NaN : (lower + ties / 2) / others.length
        expect(ranks[i]).toBe(Math.fround(Number.isNaN(value) ? Number.NaN : naive))
      })
    }),
  )
})
