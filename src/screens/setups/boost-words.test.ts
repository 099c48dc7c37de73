import { expect, test } from 'vitest'
import type { Boost, Interval95 } from '../../contracts/results'
import { verdictOf, widerInterval } from './boost-words'

function boostOf(boost: number | null, symbol: Interval95 | null, month: Interval95 | null): Boost {
  return { boost, ci: { symbol, month } } as Boost
}

test('the wider interval is the one that judges', () => {
  expect(widerInterval(boostOf(0.8, [0.7, 0.9], [0.6, 1.03]))).toEqual([0.6, 1.03])
  expect(widerInterval(boostOf(0.8, [0.7, 0.9], null))).toEqual([0.7, 0.9])
})

test('an interval that holds 1 is no finding', () => {
  expect(verdictOf(boostOf(0.79, [0.69, 0.91], [0.6, 1.03]))).toBe('does not clearly change')
  expect(verdictOf(boostOf(0.67, [0.61, 0.73], [0.59, 0.75]))).toBe('lowers')
  expect(verdictOf(boostOf(2.1, [1.8, 2.4], [1.7, 2.5]))).toBe('raises')
  expect(verdictOf(boostOf(null, null, null))).toBe('does not clearly change')
})
