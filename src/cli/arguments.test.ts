import { expect, test } from 'vitest'
import { numberOption, parseArguments, wholeOption } from './arguments'

const KNOWN = { theta: 'value', liq: 'optional', cuts: 'value' } as const

test('options, their values and files in any order', () => {
  const { files, options } = parseArguments(
    ['a.csv', '--theta', '0.3', '-', '--liq', 'b.csv', '--cuts=2'],
    KNOWN,
  )
  expect(files).toEqual(['a.csv', '-', 'b.csv'])
  expect(Object.fromEntries(options)).toEqual({ theta: '0.3', liq: '', cuts: '2' })
})

test('an optional value is taken when it is a number, and words after -- are files', () => {
  const { files, options } = parseArguments(['--liq', '1e6', '--', '--theta', '-x.csv'], KNOWN)
  expect(options.get('liq')).toBe('1e6')
  expect(files).toEqual(['--theta', '-x.csv'])
})

test.each([[['--nope']], [['--theta']], [['-x']], [['--theta', '1', '--theta=2']]])(
  '%j is wrong usage',
  (words) => {
    expect(() => parseArguments(words, KNOWN)).toThrow()
  },
)

test.each(['much', '', '1e400', '-1', '0'])('--theta %j is no number above 0', (text) => {
  const args = parseArguments([`--theta=${text}`], KNOWN)
  expect(() => numberOption(args, 'theta', 1, 0)).toThrow(`not "${text}"`)
})

test.each(['1.5', '0', '11'])('--cuts %s is no whole number in its range', (text) => {
  const args = parseArguments(['--cuts', text], KNOWN)
  expect(() => wholeOption(args, 'cuts', 5, [1, 10])).toThrow('from 1 to 10')
})
