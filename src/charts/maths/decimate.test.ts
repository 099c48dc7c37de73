import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketBars } from './bar-buckets'
import { extremePositions, thin } from './decimate'

const column = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 3000 })

describe('extremePositions', () => {
  test('keeps first, last, least and greatest within the limit, in order', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 4, max: 200 }), (values, max) => {
        const kept = extremePositions(values, max)
        expect(kept.length).toBeLessThanOrEqual(Math.max(max, 0))
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
        if (values.length === 0) return
        expect(kept[0]).toBe(0)
        expect(kept.at(-1)).toBe(values.length - 1)
        const shown = kept.map((i) => values[i]!)
        expect(Math.max(...shown)).toBe(Math.max(...values))
        expect(Math.min(...shown)).toBe(Math.min(...values))
      }),
    )
  })

  test('missing values are never an extreme', () => {
    const values = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? Number.NaN : i))
    expect(
      extremePositions(values, 20)
        .slice(1, -1)
        .every((i) => i % 2 === 1),
    ).toBe(true)
  })
})

test('thin returns short input as it is', () => {
  const points = [{ v: 1 }, { v: 2 }]
  expect(thin(points, (p) => p.v)).toBe(points)
  expect(
    thin(
      Array.from({ length: 5000 }, (_, v) => ({ v })),
      (p) => p.v,
    ),
  ).toHaveLength(1000)
})

describe('bucketBars', () => {
  const bars = {
    open: [1, 2, 3, 4, 5],
    high: [9, 3, 4, 5, 6],
    low: [1, 0.5, 2, 3, 4],
    close: [2, 3, 4, 5, 6],
  }

  test('one bar a bucket when they fit', () => {
    expect(bucketBars(bars, 0, 5, 5)).toHaveLength(5)
  })

  test('a bucket opens with its first bar, closes with its last, and spans all', () => {
    expect(bucketBars(bars, 0, 5, 2)).toEqual([
      { from: 0, to: 3, open: 1, high: 9, low: 0.5, close: 4 },
      { from: 3, to: 5, open: 4, high: 6, low: 3, close: 6 },
    ])
  })
})
