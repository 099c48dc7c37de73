import { expect, test } from 'vitest'
import type { RunResult } from '../../contracts/results'
import { coefficientRows, reachOf } from './coefficients'

const run = {
  spec: { features: ['a', 'b'] },
  folds: [{ coefficients: [0.1, -0.5] }, { coefficients: [0.3, -0.7] }],
  coverage: { missing: { a: 0.25 } },
} as unknown as RunResult

test('the heaviest feature comes first, with its range over the folds', () => {
  const rows = coefficientRows(run)
  expect(rows.map(({ feature }) => feature)).toEqual(['b', 'a'])
  expect(rows[0]).toMatchObject({ min: -0.7, max: -0.5, missing: 0 })
  expect(rows[0]?.mean).toBeCloseTo(-0.6)
  expect(rows[1]).toMatchObject({ min: 0.1, max: 0.3, missing: 0.25 })
  expect(reachOf(rows)).toBe(0.7)
})

test('a run without folds has no weights', () => {
  expect(coefficientRows({ ...run, folds: [] })).toEqual([])
  expect(reachOf([])).toBe(0.01)
})
