import { expect, test } from 'vitest'
import { filled } from '../../testing/expect-columns'
import * as elementwise from './elementwise'
import * as logic from './logic'
import { log } from './log'
import { directionalMove, onBalanceVolume, trueRange } from './price'

const column = (...values: number[]) => Float64Array.from(values)

test('a division by 0 is missing, not infinite', () => {
  const out = filled(3, (o) => elementwise.divide(column(1, 0, NaN), column(0, 0, 2), o))
  expect(out).toEqual(column(NaN, NaN, NaN))
})

test('the logarithm of 0 and below is missing', () => {
  expect(filled(3, (o) => log(column(1, 0, -1), o))).toEqual(column(0, NaN, NaN))
})

test('two-column operations pass a missing value on', () => {
  const a = column(1, NaN, 3)
  const b = column(4, 5, NaN)
  for (const operation of [
    elementwise.add,
    elementwise.subtract,
    elementwise.multiply,
    elementwise.divide,
    elementwise.larger,
    elementwise.smaller,
    logic.less,
    logic.both,
  ]) {
    const out = filled(3, (o) => operation(a, b, o))
    expect(Array.from(out, Number.isNaN)).toEqual([false, true, true])
  }
})

test('limits keep missing values missing', () => {
  const a = column(-1, 0.5, NaN)
  expect(filled(3, (o) => elementwise.atLeast(a, 0, o))).toEqual(column(0, 0.5, NaN))
  expect(filled(3, (o) => elementwise.dropBelow(a, 0, o))).toEqual(column(NaN, 0.5, NaN))
  expect(filled(3, (o) => elementwise.fillMissing(a, 9, o))).toEqual(column(-1, 0.5, 9))
  expect(filled(3, (o) => elementwise.fillWhereZero(a, 9, column(0, 1, NaN), o))).toEqual(
    column(9, 0.5, NaN),
  )
})

test('a condition is 1, 0 or unknown, and equal is not less', () => {
  const out = filled(4, (o) => logic.less(column(1, 2, 3, NaN), column(2, 2, 2, 2), o))
  expect(out).toEqual(column(1, 0, 0, NaN))
  expect(filled(4, (o) => logic.not(out, o))).toEqual(column(0, 1, 1, NaN))
  expect(filled(2, (o) => logic.lessThan(column(0.5, 1), 1, o))).toEqual(column(1, 0))
})

test('true range reaches back to the close before and has no value at bar 0', () => {
  const out = filled(3, (o) =>
    trueRange(column(10, 12, 9), column(9, 11, 8.5), column(9.5, 11.5, 9), o),
  )
  expect(out).toEqual(column(NaN, 2.5, 3))
})

test('on-balance volume starts at the first volume and keeps still on an equal close', () => {
  const out = filled(4, (o) => onBalanceVolume(column(5, 6, 6, 4), column(10, 20, 30, 40), o))
  expect(out).toEqual(column(10, 30, 30, -10))
})

test('only the larger of two directional moves counts, and only outwards', () => {
  const high = column(10, 12, 12.5, 12, 12)
  const low = column(9, 9.5, 7, 7.5, 7.5)
  const moves = (sign: 1 | -1) => {
    const [ahead, behind] = sign === 1 ? [high, low] : [low, high]
    return filled(5, (o) => directionalMove(ahead, behind, sign, o))
  }
  expect(moves(1)).toEqual(column(NaN, 2, 0, 0, 0))
  expect(moves(-1)).toEqual(column(NaN, 0, 2.5, 0, 0))
})
