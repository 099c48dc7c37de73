import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, coverageWords, parseCell } from './coverage-words'

test('every count stands with what it counts', () => {
  const count = { expected: 22, present: 20, tail: 0, suspect: 1, extra: 1 }
  expect(coverageWords(count)).toEqual([
    '20 of 22 sessions present, 90.91%',
    '2 of 22 missing between bars',
    '0 of 22 after the last bar',
    '1 of 21 bars suspect',
    '1 bar off the calendar',
  ])
  const none = { expected: 0, present: 0, tail: 0, suspect: 0, extra: 0 }
  expect(coverageWords(none)).toEqual(['no session expected'])
  const whole = { expected: 1, present: 1, tail: 0, suspect: 0, extra: 0 }
  expect(coverageWords(whole)[0]).toBe('1 of 1 session present, 100%')
})

test('a cell comes back from its text, whatever its symbol', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z@.-]*$/),
      fc.integer({ min: 0, max: 1200 }),
      (symbol, month) => {
        expect(parseCell(cellText({ symbol, month }))).toEqual({ symbol, month })
      },
    ),
  )
  expect([null, '', 'AAPL', 'AAPL@2016', 'AAPL@2016-13'].map(parseCell)).toEqual(
    Array(5).fill(null),
  )
})
