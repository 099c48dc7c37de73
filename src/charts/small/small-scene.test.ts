import { expect, test } from 'vitest'
import type { ChartSlice } from '../../contracts/setups'
import { DEFAULT_LABEL } from '../../core/labels/label-spec'
import { commonExtent, SMALL_BEFORE, smallScene } from './small-scene'

/** Closes of 2, 4, 6, … with bar 0 at `bar0`. */
function sliceOf(bars: number, bar0: number): ChartSlice {
  const close = Float64Array.from({ length: bars }, (_, i) => 2 * (i + 1))
  const shaded = Float64Array.from({ length: bars }, (_, i) => (i >= bar0 - 2 && i <= bar0 ? 1 : 0))
  return {
    open: close,
    high: close,
    low: close,
    close,
    volume: close,
    shaded,
    bar0,
  } as unknown as ChartSlice
}

test('bar 0 is 100 and position 0, whatever stands before or after it', () => {
  for (const [bars, bar0] of [
    [200, 150],
    [30, 29],
    [1, 0],
  ] as const) {
    const scene = smallScene(sliceOf(bars, bar0), DEFAULT_LABEL)
    expect(scene.from + Math.min(bar0, SMALL_BEFORE)).toBe(0)
    expect(scene.close[-scene.from]).toBeCloseTo(100, 9)
    expect(scene.shaded.at(-1)?.[1]).toBe(1)
  }
})

test('the common scale holds every chart', () => {
  const scenes = [
    smallScene(sliceOf(10, 9), DEFAULT_LABEL),
    smallScene(sliceOf(10, 4), DEFAULT_LABEL),
  ]
  expect(commonExtent(scenes)).toEqual([10, 200].map((value) => expect.closeTo(value, 9)))
  expect(commonExtent([])).toBeNull()
})
