import { expect, test } from 'vitest'
import { calibrationCurve, expectedCalibrationError } from './calibration-curve'
import { brier, brierSkill, logLoss } from './probability-metrics'

test('saying the base rate has no skill, saying the truth has all of it', () => {
  const y = [1, 0, 0, 0]
  expect(brierSkill([0.25, 0.25, 0.25, 0.25], y)).toBe(0)
  expect(brierSkill(y, y)).toBe(1)
  expect(brierSkill([0.9, 0.9, 0.9, 0.9], y)).toBeLessThan(0)
})

test('a certain miss costs much but not infinity', () => {
  expect(logLoss([0], [1])).toBeCloseTo(34.54, 2)
  expect(logLoss([0.5, 0.5], [1, 0])).toBeCloseTo(Math.log(2), 15)
})

test('no rows, or one class for the skill, give null', () => {
  expect(brier([], [])).toBeNull()
  expect(logLoss([], [])).toBeNull()
  expect(brierSkill([0.1, 0.2], [0, 0])).toBeNull()
  expect(expectedCalibrationError(new Float64Array(0), [])).toBeNull()
})

test('unknown labels are refused, never read as 0', () => {
  expect(() => brier([0.1, 0.2], [0, -1])).toThrow('label -1 of row 1')
})

test('a calibration error is the gap weighted by rows; empty bins do not show', () => {
  const p = Float64Array.of(0.1, 0.1, 0.9, 1)
  expect(expectedCalibrationError(p, [0, 1, 1, 1])).toBeCloseTo((2 / 4) * 0.4 + (2 / 4) * 0.05, 12)
  expect(calibrationCurve(p, [0, 1, 1, 1], 2, 'uniform')).toEqual([
    { meanPredicted: 0.1, observed: 0.5, n: 2 },
    { meanPredicted: 0.95, observed: 1, n: 2 },
  ])
})
