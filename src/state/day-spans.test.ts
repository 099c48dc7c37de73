import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DaySpans, holdsDay, MOST_SPANS, parseSpans, withDays } from './day-spans'

const stretch = fc.tuple(fc.nat(200), fc.nat(8)).map(([from, days]) => [from, from + days] as const)
const joined = (given: readonly (readonly [number, number])[]) =>
  given.reduce<DaySpans>((spans, [from, to]) => withDays(spans, from, to), [])

test('spans hold exactly the days that were put in, in any order, apart and ascending', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (given) => {
      const spans = joined(given)
      for (let day = -2; day < 212; day++)
        expect(holdsDay(spans, day)).toBe(given.some(([from, to]) => day >= from && day <= to))
      for (let i = 1; i < spans.length; i++)
        expect((spans[i] as number) - (spans[i - 1] as number)).toBeGreaterThan(
          i % 2 === 0 ? 1 : -1,
        )
      expect(joined(given.toReversed())).toEqual(spans)
      expect(parseSpans(JSON.parse(JSON.stringify(spans)))).toEqual(spans)
    }),
  )
})

test('days that are there already change nothing', () => {
  const spans = [10, 20, 30, 40]
  expect(withDays(spans, 12, 20)).toBe(spans)
  expect(withDays(spans, 21, 29)).toEqual([10, 40])
})

test('of too many spans the nearest are joined: no day that was put in is lost', () => {
  const starts = Array.from({ length: MOST_SPANS + 6 }, (_, i) => i * i)
  const spans = joined(starts.map((from) => [from * 3, from * 3]))
  expect(spans).toHaveLength(2 * MOST_SPANS)
  for (const from of starts) expect(holdsDay(spans, from * 3)).toBe(true)
})

test.each([null, {}, [1], [3, 1], ['a', 'b'], [1.5, 2]])('%j is no list of spans', (value) => {
  expect(parseSpans(value)).toBeNull()
})
