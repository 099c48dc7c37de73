import { expect, test } from 'vitest'
import type { Boost } from '../../contracts/results'
import { boostMark, isInsufficient, judgedInterval, squareSize } from './boost-words'

const boost = (rest: Partial<Boost>) => ({ boost: 0.67, signalEvents: 300, ...rest }) as Boost

test('the wider interval is the one to judge by', () => {
  expect(judgedInterval(boost({ ci: { symbol: [0.6, 0.73], month: [0.59, 0.75] } }))).toEqual({
    ci: [0.59, 0.75],
    scheme: 'months',
  })
  expect(judgedInterval(boost({ ci: { symbol: [0.5, 0.8], month: [0.59, 0.75] } })).scheme).toBe(
    'symbols',
  )
  expect(judgedInterval(boost({ ci: { symbol: null, month: null } })).ci).toBeNull()
})

test('fewer than 20 signal events carry no estimate', () => {
  expect(isInsufficient(boost({ signalEvents: 19 }))).toBe(true)
  expect(isInsufficient(boost({ signalEvents: 20 }))).toBe(false)
  expect(isInsufficient(boost({ boost: null }))).toBe(true)
})

test('squares grow with events within bounds', () => {
  expect(squareSize(0)).toBe(5)
  expect(squareSize(1e6)).toBe(12)
  expect(squareSize(900)).toBe(9)
})

test.each([
  ['S1', 'compression', 'square'],
  ['S1-2019', 'compression', 'square'],
  ['SQ', 'compression', 'square'],
  ['REL', 'explosion', 'diamond'],
  ['BRK', 'explosion', 'diamond'],
  ['HI', 'plain', 'square'],
])('%s is drawn %s, %s', (id, tone, shape) => {
  expect(boostMark(id)).toEqual({ tone, shape })
})
