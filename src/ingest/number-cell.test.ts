import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COMMA, DOT, NOT_A_NUMBER, readNumber } from './number-cell'

const encoder = new TextEncoder()

function read(text: string, decimal: '.' | ',' = '.'): number {
  const bytes = encoder.encode(text)
  return readNumber(bytes, 0, bytes.length, decimal === ',' ? COMMA : DOT)
}

test.each([
  ['14.95', 14.95],
  ['$14.95', 14.95],
  ['-$14.95', -14.95],
  ['4,899,457', 4899457],
  ['12,34,567.5', 1234567.5],
  ['21.46K', 21460],
  ['1.2M', 1.2e6],
  ['830.5B', 830.5e9],
  ['-0.57%', -0.0057],
  ['4.1805798e+10', 41805798000],
  ['1.5E-3', 0.0015],
  [' 12.5 ', 12.5],
  ["1'234.50", 1234.5],
  ['€ 12.50', 12.5],
  ['.5', 0.5],
  ['5.', 5],
  ['0.00000000000000000000000000012', 1.2e-28],
])('%s is %d', (text, value) => {
  expect(read(text)).toBe(value)
})

test.each([
  ['69,29', 69.29],
  ['1.234,50', 1234.5],
  ['26191860', 26191860],
])('%s with a decimal comma is %d', (text, value) => {
  expect(read(text, ',')).toBe(value)
})

test.each(['', ' ', '-', '--', '.', '$.', 'N/A', 'n/a', 'null', 'None', 'NaN', '#N/A'])(
  '"%s" is missing',
  (text) => {
    expect(read(text)).toBeNaN()
  },
)

test.each(['inf', '-inf', 'Infinity', '1e999', 'abc', '1.2.3', '1,23', '1,2345', '12-05', '0x10'])(
  '"%s" is not a number',
  (text) => {
    expect(read(text)).toBe(NOT_A_NUMBER)
  },
)

test('a decimal comma is not taken for a group of a point-decimal file', () => {
  expect(read('69,29')).toBe(NOT_A_NUMBER)
  expect(read('69.2878', ',')).toBe(NOT_A_NUMBER)
})

test('any finite number reads as Number(text) does, to the last bit', () => {
  const texts = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.double({ min: 1e-6, max: 1e7, noNaN: true }).map((x) => x.toFixed(8)),
    fc
      .tuple(fc.integer({ min: 0, max: 999999999 }), fc.integer({ min: 0, max: 99999 }))
      .map(([whole, fraction]) => `${whole}.${fraction}`),
    fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(read(text)).toBe(Number(text))
    }),
    { numRuns: 500 },
  )
})
