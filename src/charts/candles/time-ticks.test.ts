import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayFromIso } from '../../core/columns/day'
import { fittingLabels, timeTicks } from './time-ticks'

const weekdays = (from: string, count: number): Int32Array => {
  const start = dayFromIso(from) as number
  const days = Array.from({ length: 2 * count }, (_, i) => start + i)
  return Int32Array.from(
    days.filter((day) => (day + 4) % 7 > 0 && (day + 4) % 7 < 6).slice(0, count),
  )
}
const textsOf = (day: Int32Array, step: number, masked = false) =>
  timeTicks({ day, masked }, step).map(({ text }) => text)

test('the axis marks where months begin, and their halves, quarters or years as there is room', () => {
  const day = weekdays('2020-11-20', 130)
  expect(textsOf(day, 8)).toEqual([
    '2020-12',
    '12-16',
    '2021-01',
    '01-18',
    '2021-02',
    '02-16',
    '2021-03',
    '03-16',
    '2021-04',
    '04-16',
    '2021-05',
    '05-17',
  ])
  expect(textsOf(day, 5).slice(0, 3)).toEqual(['2020-12', '2021-01', '2021-02'])
  expect(textsOf(day, 2)).toEqual(['2021-01', '2021-04'])
  expect(textsOf(weekdays('2015-03-02', 2500), 0.5)).toContain('2018')
})

test('bars among which nothing begins have the date of the last one', () => {
  expect(textsOf(weekdays('2020-01-02', 1), 6)).toEqual(['2020-01-02'])
  expect(textsOf(weekdays('2020-01-02', 3), 6)).toEqual(['2020-01-06'])
  expect(textsOf(new Int32Array(), 6)).toEqual([])
})

test('a masked card counts bars from bar 0 and tells no date', () => {
  const day = Int32Array.from({ length: 60 }, (_, i) => i - 45)
  expect(textsOf(day, 6, true)).toEqual(['−40', '−20', '0'])
  expect(textsOf(day, 8, true)).toEqual(['−40', '−30', '−20', '−10', '0', '+10'])
})

test('labels are whole and apart', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0.5, max: 20, noNaN: true }),
      fc.double({ min: -500, max: 100, noNaN: true }),
      fc.boolean(),
      (count, step, left, masked) => {
        const day = masked
          ? Int32Array.from({ length: count }, (_, i) => i - count + 1)
          : weekdays('2019-05-07', count)
        const x = (bar: number) => left + bar * step
        const labels = fittingLabels(timeTicks({ day, masked }, step), x, 700, () => 50)
        let right = 0
        for (const { bar } of labels) {
          expect(x(bar) - 25).toBeGreaterThanOrEqual(right)
          right = x(bar) + 25
        }
        expect(right).toBeLessThanOrEqual(700)
      },
    ),
  )
})
