import { expect, test } from 'vitest'
import { linePath } from './path'
import { runsOfOne } from './runs'
import { spread } from './spread'

test('runsOfOne ends a run at 0, at a missing value and at the end', () => {
  expect(runsOfOne([1, 1, 0, 1, Number.NaN, 0, 1])).toEqual([
    [0, 2],
    [3, 4],
    [6, 7],
  ])
  expect(runsOfOne([])).toEqual([])
})

test('linePath breaks at missing values', () => {
  const same = (v: number) => v
  expect(linePath([1, 2, Number.NaN, 4], same, same)).toBe('M0 1L1 2M3 4')
})

test('spread keeps labels apart, inside, and in the order given', () => {
  expect(spread([50, 52, 10], 14, [0, 100])).toEqual([50, 64, 10])
  expect(spread([98, 99], 14, [0, 100])).toEqual([86, 100])
})
