import { expect, test } from 'vitest'
import { parseDate, parseNumber } from './parse-field'

test.each([
  ['5', {}, { value: 5 }],
  [' −2.5 ', {}, { value: -2.5 }],
  ['', { optional: true }, { value: null }],
  ['', {}, { problem: 'a number is needed' }],
  ['ten', {}, { problem: "'ten' is not a number" }],
  ['2.5', { whole: true }, { problem: 'a whole number is needed' }],
  ['0', { min: 1 }, { problem: 'at least 1' }],
  ['2000', { max: 1500 }, { problem: 'at most 1,500' }],
])('%j within %j', (text, limits, answer) => {
  expect(parseNumber(text, limits)).toEqual(answer)
})

test.each([
  ['2021-05-12', { value: '2021-05-12' }],
  ['', { value: null }],
  ['2021-02-30', { problem: 'a date like 2021-05-12' }],
  ['12.5.2021', { problem: 'a date like 2021-05-12' }],
])('%j as a date', (text, answer) => {
  expect(parseDate(text)).toEqual(answer)
})
