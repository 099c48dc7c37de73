import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBars } from '../../testing/make-bars'
import { conflictsOf, countShared, mergeBars } from './merge-bars'

const series = fc
  .uniqueArray(fc.integer({ min: -20, max: 40 }), { maxLength: 30 })
  .chain((days) =>
    fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: days.length, maxLength: days.length })
      .map((closes) => ({ days: days.toSorted((a, b) => a - b), closes })),
  )
const barsOf = ({ days, closes }: { days: number[]; closes: number[] }) =>
  makeBars(days, (index) => closes[index]!)

test('merging agrees with a map from date to bar', () => {
  fc.assert(
    fc.property(series, series, fc.constantFrom('base', 'incoming'), (left, right, precedence) => {
      const [base, incoming] = [barsOf(left), barsOf(right)]
      const [weak, strong] = precedence === 'base' ? [right, left] : [left, right]
      const byDay = new Map<number, number>()
      for (const { days, closes } of [weak, strong]) {
        days.forEach((day, index) => byDay.set(day, closes[index]!))
      }
      const expected = [...byDay].toSorted(([a], [b]) => a - b)
      const { bars, added, changed } = mergeBars(base, incoming, precedence as 'base' | 'incoming')
      expect([...bars.day].map((day, index) => [day, bars.close[index]])).toEqual(expected)
      expect(added).toBe(right.days.filter((day) => !left.days.includes(day)).length)
      const differing = right.days.filter((day, index) => {
        const at = left.days.indexOf(day)
        return at >= 0 && left.closes[at] !== right.closes[index]
      })
      expect(changed).toBe(precedence === 'base' ? 0 : differing.length)
      expect(conflictsOf('A', base, incoming)).toHaveLength(differing.length * 4)
      expect(countShared(base, incoming)).toBe(
        left.days.length + right.days.length - bars.day.length,
      )
    }),
  )
})

test('a missing volume is no conflict with a missing volume, and null against a number', () => {
  const [base, same, other] = [1, 1, 1].map(() => makeBars([5], () => 2))
  base!.volume[0] = NaN
  same!.volume[0] = NaN
  expect(conflictsOf('A', base!, same!)).toEqual([])
  expect(conflictsOf('A', base!, other!)).toEqual([
    { symbol: 'A', date: '1970-01-06', column: 'volume', stored: null, incoming: 100 },
  ])
})
