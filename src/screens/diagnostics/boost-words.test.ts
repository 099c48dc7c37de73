import { expect, test } from 'vitest'
import type { Boost } from '../../contracts/results'
import { boostMark, isInsufficient, squareSize } from './boost-words'

const boost = (rest: Partial<Boost>): Boost => ({
  id: 'S1',
  label: 'S1',
  eligibleBars: 1000,
  positives: 60,
  events: 40,
  baseRate: 0.06,
  signalBars: 100,
  signalPositives: 20,
  signalEvents: 25,
  signalRate: 0.2,
  boost: 3.3,
  ci: { symbol: [2, 4], month: [2, 4] },
  p: null,
  shifted: null,
  ...rest,
})

test('fewer than 20 signal events carry no estimate unless more were due', () => {
  expect(isInsufficient(boost({}))).toBe(false)
  expect(isInsufficient(boost({ signalEvents: 19 }))).toBe(true)
  expect(isInsufficient(boost({ signalEvents: 5, signalBars: 600 }))).toBe(false)
  expect(isInsufficient(boost({ boost: null }))).toBe(true)
})

test('squares grow with events within bounds', () => {
  expect(squareSize(0)).toBe(5)
  expect(squareSize(1e6)).toBe(12)
  expect(squareSize(900)).toBe(9)
})

test.each([
  ['S1', 'compression', 'square'],
  ['S1.liquid', 'compression', 'square'],
  ['vol.REL', 'explosion', 'diamond'],
  ['SQ', 'compression', 'square'],
  ['REL', 'explosion', 'diamond'],
  ['BRK', 'explosion', 'diamond'],
  ['HI', 'plain', 'square'],
])('%s is drawn %s, %s', (id, tone, shape) => {
  expect(boostMark(id)).toEqual({ tone, shape })
})
