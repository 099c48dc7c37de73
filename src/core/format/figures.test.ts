import { expect, test } from 'vitest'
import {
  formatAmount,
  formatBaseRate,
  formatBytes,
  formatChange,
  formatFixed,
  formatInterval,
  formatMillions,
  formatP,
  formatPercent,
  formatPlural,
  formatPrice,
  formatRatio,
} from './figures'
import { formatClock, formatSpan } from './times'

test.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])('%s is missing, not 0', (v) => {
  expect(formatFixed(v, 2)).toBe('–')
  expect(formatPercent(v)).toBe('–')
  expect(formatPrice(v)).toBe('–')
  expect(formatP(v)).toBe('–')
  expect(formatBytes(v)).toBe('–')
})

test('a true minus sign, and none on a rounded zero', () => {
  expect(formatFixed(-1234.5, 1)).toBe('−1,234.5')
  expect(formatFixed(-0.001, 2)).toBe('0.00')
  expect(formatChange(0.104)).toBe('+10.4%')
  expect(formatChange(-0.5, 0)).toBe('−50%')
  expect(formatChange(0)).toBe('0.0%')
})

test.each([
  [346.1, '346.10'],
  [19432.1, '19,432'],
  [0.267, '0.267'],
  [0.06922, '0.0692'],
  [0.0000123, '0.0000123'],
  [0.1, '0.100'],
  [0.001, '0.00100'],
  [0, '0.00'],
  [0.9996, '1.00'],
  [999.99, '999.99'],
  [999.996, '1,000'],
  [-12.3, '−12.30'],
  [1, '1.00'],
])('price %d is shown as %s', (value, text) => {
  expect(formatPrice(value)).toBe(text)
})

test('boosts take 2 decimals, rates 1, base rates 3, changes a sign', () => {
  expect(formatRatio(0.6665)).toBe('0.67')
  expect(formatPercent(0.0412)).toBe('4.1%')
  expect(formatBaseRate(0.026175)).toBe('2.618%')
  expect(formatChange(0.5, 0)).toBe('+50%')
  expect(formatMillions(650_479)).toBe('0.7')
})

test('p values stop at < 0.001', () => {
  expect(formatP(0.0004)).toBe('< 0.001')
  expect(formatP(0.0234)).toBe('0.023')
})

test('intervals take an en dash, or "to" where a bound is negative', () => {
  expect(formatInterval([0.59, 0.749], formatRatio)).toBe('0.59–0.75')
  expect(formatInterval([-0.1, 0.2], formatRatio)).toBe('−0.10 to 0.20')
  expect(formatInterval(null, formatRatio)).toBe('–')
})

test('amounts, plurals and times', () => {
  expect(formatAmount(4_900_000)).toBe('4.9 M')
  expect(formatAmount(999_960)).toBe('1.0 M')
  expect(formatAmount(-12_340)).toBe('−12.3 k')
  expect(formatAmount(853)).toBe('853')
  expect(formatBytes(11_400_000)).toBe('11.4 MB')
  expect(formatPlural(1, 'file')).toBe('1 file')
  expect(formatPlural(1024, 'entry', 'entries')).toBe('1,024 entries')
  expect(formatClock(14_000)).toBe('0:14')
  expect(formatClock(3_729_000)).toBe('1:02:09')
  expect(formatSpan('2020-01-30', '2020-01-30')).toBe('2020-01-30')
})
