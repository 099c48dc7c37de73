import { expect, test } from 'vitest'
import type { Drawing } from '../../contracts/drawings'
import { nearestDrawing, partAt, stretchesOf } from './line-geometry'

const mapping = {
  x: (bar: number) => 100 + 10 * bar,
  y: (price: number) => 200 - price,
  width: 150,
}
const trend: Drawing = {
  id: 'trend',
  kind: 'trend',
  points: [
    { bar: -5, price: 20 },
    { bar: 0, price: 70 },
  ],
  places: [],
}
const level: Drawing = {
  id: 'level',
  kind: 'level',
  points: [{ bar: -9, price: 150 }],
  places: [],
}

test('a level crosses the pane, a trend line goes on beyond its second point as it rose', () => {
  expect(stretchesOf(level, mapping)).toEqual({
    own: [
      [0, 50],
      [150, 50],
    ],
    beyond: null,
  })
  expect(stretchesOf(trend, mapping)).toEqual({
    own: [
      [50, 180],
      [100, 130],
    ],
    beyond: [
      [100, 130],
      [150, 80],
    ],
  })
  expect(stretchesOf(trend, { ...mapping, width: 90 })?.beyond).toBeNull()
  expect(stretchesOf({ kind: 'trend', points: [] }, mapping)).toBeNull()
})

test('a pixel finds the nearest line within reach, its extension included, and nothing before its start', () => {
  const find = (x: number, y: number) => nearestDrawing([level, trend], mapping, [x, y], 6)
  expect(find(75, 158)).toBe('trend')
  expect(find(140, 92)).toBe('trend')
  expect(find(20, 54)).toBe('level')
  expect(find(20, 57)).toBeNull()
  expect(find(30, 200)).toBeNull()
})

test('a line through one week is upright and goes no further', () => {
  const points = [
    { bar: -5, price: 20 },
    { bar: -5, price: 70 },
  ]
  expect(stretchesOf({ kind: 'trend', points }, mapping)).toEqual({
    own: [
      [50, 180],
      [50, 130],
    ],
    beyond: null,
  })
})

test('a pixel takes hold of an end, of the whole line, or of nothing', () => {
  const part = (x: number, y: number) => partAt(trend, mapping, [x, y], 6)
  expect(part(55, 178)).toBe('start')
  expect(part(104, 133)).toBe('end')
  expect(part(75, 155)).toBe('whole')
  expect(part(140, 92)).toBe('whole')
  expect(part(75, 190)).toBeNull()
  expect(partAt(level, mapping, [10, 52], 6)).toBe('whole')
  expect(partAt(level, mapping, [10, 62], 6)).toBeNull()
})
