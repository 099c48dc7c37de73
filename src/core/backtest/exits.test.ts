import { expect, test } from 'vitest'
import { walkExit } from './exits'
import { barsFrom } from '../../testing/random-market'

const RULE = { stop: 90, target: 120, maxBars: 5 }

test('the opening gap decides before the range of the bar', () => {
  expect(walkExit(barsFrom([[125, 126, 80, 100]]), 0, RULE)).toMatchObject({
    price: 125,
    reason: 'gap_target',
    ambiguous: false,
  })
})

test('stop and target in one bar: the stop, marked', () => {
  expect(walkExit(barsFrom([[100, 120, 90, 100]]), 0, RULE)).toMatchObject({
    price: 90,
    reason: 'stop',
    ambiguous: true,
  })
})

test('without a target only the stop and the time stop are left', () => {
  const bars = barsFrom(Array.from({ length: 6 }, () => [100, 500, 95, 110]))
  const exit = { bar: 4, price: 110, reason: 'time', ambiguous: false }
  expect(walkExit(bars, 0, { ...RULE, target: null })).toEqual(exit)
})

test('columns that end before the time stop give their last close', () => {
  const bars = barsFrom(Array.from({ length: 4 }, () => [100, 101, 95, 99]))
  expect(walkExit(bars, 1, RULE)).toMatchObject({ bar: 3, price: 99, reason: 'end_of_data' })
})

test('an entry bar outside the columns and a time stop below one bar are refused', () => {
  const bars = barsFrom([[1, 1, 1, 1]])
  expect(() => walkExit(bars, 1, RULE)).toThrow('entry bar 1 is outside 0..0')
  expect(() => walkExit(bars, 0, { ...RULE, maxBars: 0 })).toThrow('0 bars is below 1')
})
