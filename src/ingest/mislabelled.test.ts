import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readSource } from './read-source'

const DAYS = Array.from({ length: 60 }, (_, i) =>
  new Date(Date.UTC(2021, 0, 4 + i)).toISOString().slice(0, 10),
)
const price = (i: number): number => 10 + (i % 7) / 4

/** Open, high, low, close and volume of a day that moves. */
const candle = (i: number): readonly number[] => {
  const [open, close] = [price(i), price(i) + (i % 3) - 1]
  return [open, Math.max(open, close) + 1, Math.min(open, close) - 1, close, 5000 + 700 * (i % 7)]
}
const NAMES = ['Open', 'High', 'Low', 'Close', 'Volume']

test.each([
  ['High', 'Low'],
  ['Open', 'High'],
  ['High', 'Close'],
  ['Low', 'Close'],
  ['Close', 'Volume'],
  ['Open', 'Volume'],
  ['High', 'Volume'],
])('%s and %s under each other’s name are read the other way round, and said so', (a, b) => {
  const header = NAMES.map((name) => (name === a ? b : name === b ? a : name))
  const rows = DAYS.map((day, i) => [day, ...candle(i)].join())
  const { report, series } = readSource(
    'x.csv',
    strToU8([`Date,${header.join()}`, ...rows].join('\n')),
  )[0]!
  expect(report.warnings.map(({ code }) => code)).toEqual(['mislabelled_columns'])
  const { open, high, low, close, volume } = series[0]!.bars
  expect([open, high, low, close, volume].map((column) => column[4])).toEqual(candle(4))
})
