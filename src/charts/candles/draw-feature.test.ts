import { expect, test } from 'vitest'
import { paneRange, paneTitle } from './draw-feature'

const pane = (feature: string, values: readonly number[], relative = false) => ({
  feature,
  values: Float64Array.from(values),
  relative,
})

test('a share or points with bounds keep them; other features range over the bars in view', () => {
  expect(paneRange(pane('rsi14', [40, 60]), 0, 1)).toEqual([0, 100])
  const open = pane('bb_width20', [9, 0.1, Number.NaN, 0.3, 7])
  expect(paneRange(open, 1, 3)).toEqual([0.1, 0.3])
  expect(paneRange(open, -20, 99)).toEqual([0.1, 9])
})

test('a range is never empty', () => {
  const flat = paneRange(pane('bb_width20', [2, 2]), 0, 1)
  expect(flat[0]).toBeLessThan(2)
  expect(flat[1]).toBeGreaterThan(2)
  expect(paneRange(pane('bb_width20', [Number.NaN]), 0, 0)).toEqual([0, 1])
  expect(paneRange(pane('bb_width20', []), 5, 9)).toEqual([0, 1])
})

test('the title gives the formula where it fits, and says when values are multiples', () => {
  expect(paneTitle(pane('ret5', []), () => true)).toBe('ret5: close / close of 5 bars ago - 1')
  expect(paneTitle(pane('ret5', []), () => false)).toBe('ret5')
  expect(paneTitle(pane('amihud20', [], true), () => true)).toContain('multiple of its value')
})
