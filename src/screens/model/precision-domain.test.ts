import { expect, test } from 'vitest'
import type { ScoreMetrics } from '../../contracts/results'
import { precisionDomain } from './precision-domain'

const metrics = (averagePrecision: number | null, hi: number | null) =>
  ({
    averagePrecision,
    averagePrecisionCi: hi === null ? null : [0, hi],
    baseRate: 0.03,
  }) as unknown as ScoreMetrics

test('the axis holds every bound of the column and never passes 1', () => {
  expect(precisionDomain([metrics(0.1, 0.2), metrics(null, null)]).to).toBeCloseTo(0.21)
  expect(precisionDomain([metrics(0.9, 0.99)])).toEqual({ from: 0, to: 1 })
  expect(precisionDomain([metrics(null, null)]).to).toBeCloseTo(0.0315)
})
