import { expect, test } from 'vitest'
import type { ChartSlice } from '../../contracts/setups'
import { dataChecks } from './data-checks'

function sliceOf(close: readonly number[], volume: readonly number[]): ChartSlice {
  const column = Float64Array.from(close)
  return {
    day: Int32Array.from(close, (_, i) => i),
    close: column,
    high: column.map((value) => value + 1),
    low: column,
    volume: Float64Array.from(volume),
    bar0: close.length - 1,
  } as unknown as ChartSlice
}

const flatVolume = Array.from({ length: 260 }, () => 100)

test('ordinary bars raise nothing', () => {
  const close = flatVolume.map((_, i) => 10 + (i % 3))
  expect(dataChecks(sliceOf(close, flatVolume))).toEqual([])
})

test('a one-day move beyond fourfold or a quarter is named with its date', () => {
  const close = flatVolume.map((_, i) => (i < 5 ? 10 : i < 8 ? 41 : 10))
  expect(dataChecks(sliceOf(close, flatVolume)).map((check) => check.text)).toEqual([
    '+310% on 1970-01-06, one day',
    '−76% on 1970-01-09, one day',
  ])
})

test('missing and zero volume are told apart', () => {
  const volume = flatVolume.map((value, i) => (i === 3 ? Number.NaN : i === 4 ? 0 : value))
  expect(dataChecks(sliceOf(flatVolume, volume)).map((check) => check.text)).toEqual([
    'missing on 1 of 260 bars',
    'zero on 1 of 260 bars',
  ])
})

test('a short history is told', () => {
  expect(dataChecks(sliceOf([1, 2, 3], [1, 1, 1]))[0]).toEqual({
    name: 'short',
    text: 'only 3 bars of history up to bar 0',
  })
})
