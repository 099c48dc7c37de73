import { describe, expect, test } from 'vitest'
import type { ChartSlice, WeeklySlice } from '../../contracts/setups'
import { DEFAULT_LABEL } from '../../core/labels/label-spec'
import { largestBetween } from './candle-data'
import {
  buildScene,
  buildWeekScene,
  resistanceWords,
  shadedWords,
  sceneWords,
  targetWords,
  volumeWords,
} from './scene'

function sliceOf(patch: Partial<ChartSlice>): ChartSlice {
  const close = Float64Array.from([10, 20, 30])
  return {
    symbol: 'AMC',
    open: close,
    close,
    shaded: Float64Array.from([0, 1, 1]),
    bar0: 2,
    shade: 'S1',
    shadedRun: 2,
    resistance: null,
    panes: [],
    weekly: null,
    outcome: null,
    ...patch,
  } as ChartSlice
}

describe('buildScene', () => {
  test('at bar 0 the target follows from the close, and nothing is known of the entry', () => {
    const scene = buildScene(sliceOf({}), DEFAULT_LABEL)
    expect(scene).toMatchObject({ revealed: 0, target: 45, entry: null, shaded: [[1, 3]] })
  })

  test('the entry is the open of the bar after bar 0 once that bar is in the slice', () => {
    expect(buildScene(sliceOf({ bar0: 1 }), DEFAULT_LABEL)).toMatchObject({
      revealed: 1,
      entry: 30,
    })
  })

  test('bars that are not shown are hidden, unless it is told that there are none', () => {
    const unseen = (hasMore: boolean | null) =>
      buildScene(sliceOf({ hasMore }), DEFAULT_LABEL).unseen
    expect([true, false, null].map(unseen)).toEqual([
      'hidden until reveal',
      'no bars yet',
      'hidden until reveal',
    ])
  })

  test('a target in sigmas waits for the outcome', () => {
    const label = { kind: 'vol_scaled' as const, horizon: 10, theta: 3 }
    expect(buildScene(sliceOf({}), label).target).toBeNull()
  })
})

describe('buildWeekScene', () => {
  const week = Float64Array.from([5, 32])
  const weekly = (lastWeek: WeeklySlice['lastWeek']) =>
    ({
      day: Int32Array.from([7, 14]),
      close: week,
      shaded: Float64Array.from([1, 0]),
      bar0: 1,
      shadedRun: 0,
      lastWeek,
    }) as unknown as WeeklySlice
  const sceneOf = (lastWeek: WeeklySlice['lastWeek']) => {
    const slice = sliceOf({ weekly: weekly(lastWeek), events: [{ from: 0, to: 1 }], hasMore: true })
    return buildWeekScene(buildScene(slice, DEFAULT_LABEL))
  }

  test('weeks have no window, target, entry or daily marks, and the last one says how far it is', () => {
    const scene = sceneOf({ days: 3, isWhole: false })
    expect(scene).toMatchObject({
      horizon: null,
      target: null,
      entry: null,
      shaded: [[0, 1]],
      lastWeek: 'last week so far: 3 days',
      unseen: 'hidden until reveal',
    })
    expect(scene?.slice).toMatchObject({ close: week, bar0: 1, events: [], outcome: null })
    expect(scene?.close0).toBe(30)
    expect(sceneOf({ days: 5, isWhole: true })?.lastWeek).toBe('last week whole')
  })

  test('a masked card does not tell the day of the week', () => {
    expect(sceneOf(null)?.lastWeek).toBe('last week so far')
  })

  test('without weeks there is no scene', () => {
    expect(buildWeekScene(buildScene(sliceOf({}), DEFAULT_LABEL))).toBeNull()
  })
})

test('the words for screen readers tell nothing that is hidden', () => {
  const words = sceneWords(buildScene(sliceOf({}), DEFAULT_LABEL), '2021-05-12')
  expect(words).toBe(
    'Chart of AMC, bar 0 2021-05-12, close 30.00, compressed 2 bars, 0 bars shown after it',
  )
})

test('words on the chart', () => {
  expect(resistanceWords({ price: 33, at: 0 }, 30)).toBe('resistance 33.00, +10.0%')
  expect(targetWords(97.33, DEFAULT_LABEL)).toBe('+50% = 97.33')
  expect(shadedWords('S1', 1)).toBe('compressed 1 bar')
  expect(volumeWords({ masked: false }, 5_900_000)).toBe('5.9 M')
  expect(volumeWords({ masked: true }, 326.14)).toBe('326.14×')
  expect(volumeWords({ masked: true }, Number.NaN)).toBe('–')
})

test('largestBetween passes over missing values and stays inside the column', () => {
  const values = Float64Array.from([9, Number.NaN, 3, 4])
  expect(largestBetween(values, 1, 99)).toBe(4)
  expect(largestBetween(values, 1, 1)).toBeNaN()
})
