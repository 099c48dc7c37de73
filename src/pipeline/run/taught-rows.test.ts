import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import { taughtRows } from './taught-rows'

const SYMBOLS = ['AAA', 'BBB', 'CCC']
/** Days before 1970 are among them. */
const day = fc.integer({ min: -40_000, max: 40_000 })
const place = fc.record({ instrument: fc.nat(2), day })

test('a row is taught by the lesson of its own instrument and day, and by no other', () => {
  const lesson = fc.record({
    symbol: fc.constantFrom(...SYMBOLS, 'GONE'),
    day,
    y: fc.constantFrom(0 as const, 1 as const),
  })
  fc.assert(
    fc.property(fc.array(place), fc.array(lesson), fc.boolean(), (rows, given, meet) => {
      const lessons = meet
        ? given.map((one, i) => ({ ...one, day: rows[i % rows.length]?.day ?? one.day }))
        : given
      const taught = taughtRows(
        {
          symbols: SYMBOLS,
          instrument: Int32Array.from(rows, (row) => row.instrument),
          day: Int32Array.from(rows, (row) => row.day),
        },
        lessons.map(({ symbol, day: on, y }) => ({ symbol, date: isoFromDay(dayIndex(on)), y })),
      )
      expect([...taught]).toEqual(
        rows.map(
          (row) =>
            lessons.findLast((one) => one.symbol === SYMBOLS[row.instrument] && one.day === row.day)
              ?.y ?? -1,
        ),
      )
    }),
  )
})
