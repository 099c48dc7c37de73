import { expect, test } from 'vitest'
import type { FoldResult } from '../../contracts/results'
import { boostOf, calibrationBase } from './calibration-base'

const fold = (parts: Partial<FoldResult>) => parts as FoldResult

test('the base is of the calibration rows alone, whatever the test part held', () => {
  const own = { fold: 2, calibrateRows: 200, calibratePositives: 10 }
  const base = calibrationBase(fold({ ...own, testRows: 50, testPositives: 50 }))
  expect(base).toEqual(calibrationBase(fold({ ...own, testRows: 50, testPositives: 0 })))
  expect(boostOf(0.1, base)).toBeCloseTo(2, 12)
  expect(boostOf(Number.NaN, base)).toBeNaN()
})

test('without an explosion among them there is no boost', () => {
  const base = calibrationBase(fold({ fold: 1, calibrateRows: 200, calibratePositives: 0 }))
  expect(base).toBeNull()
  expect(boostOf(0.1, base)).toBeNaN()
})
