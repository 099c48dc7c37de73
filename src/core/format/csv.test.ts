import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvField, neutralText, plainText, toCsv } from './csv'

test.each([
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-5', "'-5"],
  ['@cmd', "'@cmd"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
])('text %o cannot run as a formula', (text, field) => {
  expect(csvField(text)).toBe(field)
})

test('whatever the text, its field starts no formula and reading it back gives the text', () => {
  const start = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', "'", "'=", '＝')
  const text = fc.tuple(start, fc.string()).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (words) => {
      const neutral = neutralText(words)
      expect(neutral).not.toMatch(/^[=+\-@\t\r\n]/)
      expect(plainText(neutral)).toBe(words)
    }),
  )
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
