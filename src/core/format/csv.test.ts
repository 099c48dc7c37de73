import { expect, test } from 'vitest'
import { csvField, toCsv } from './csv'

test.each([
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-5', "'-5"],
  ['@cmd', "'@cmd"],
])('text %s cannot run as a formula', (text, field) => {
  expect(csvField(text)).toBe(field)
})

test('numbers keep their sign, missing values are empty', () => {
  expect([-5, 1.5, null, undefined, Number.NaN].map(csvField)).toEqual(['-5', '1.5', '', '', ''])
})

test('commas, quotes and line ends are quoted', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['x,y', 'say "hi"'],
        ['two\nlines', 1],
      ],
    ),
  ).toBe('a,b\r\n"x,y","say ""hi"""\r\n"two\nlines",1\r\n')
})
