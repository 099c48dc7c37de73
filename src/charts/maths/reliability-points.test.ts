import { expect, test } from 'vitest'
import type { ReliabilityBin } from '../../contracts/results'
import { nearestPoint, reliabilityPoints, reliabilityTop } from './reliability-points'

const bin = (meanPredicted: number, observed: ReliabilityBin['observed']) =>
  ({ meanPredicted, observed, events: 1 }) as ReliabilityBin

const BINS = [
  bin(0.01, { hits: 1, n: 100, rate: 0.01, ci: [0.002, 0.05] }),
  bin(0.03, { hits: 0, n: 0, rate: null, ci: null }),
  bin(0.1, { hits: 20, n: 100, rate: 0.2, ci: [0.13, 0.29] }),
]

test('a bin without rows has no point', () => {
  expect(reliabilityPoints(BINS).map(({ predicted, ci }) => [predicted, ...ci])).toEqual([
    [0.01, 0.002, 0.05],
    [0.1, 0.13, 0.29],
  ])
})

test('both axes reach beyond the greatest bound, or the greatest prediction', () => {
  expect(reliabilityTop(reliabilityPoints(BINS))).toBeCloseTo(0.29 * 1.04)
  const bold = bin(0.5, { hits: 1, n: 100, rate: 0.01, ci: [0.002, 0.05] })
  expect(reliabilityTop(reliabilityPoints([bold]))).toBeCloseTo(0.5 * 1.04)
})

test('the nearest point is told by its prediction', () => {
  const points = reliabilityPoints(BINS)
  expect([0, 0.054, 0.056, 9].map((at) => nearestPoint(points, at))).toEqual([0, 0, 1, 1])
  expect(nearestPoint([], 0.5)).toBeNull()
})
