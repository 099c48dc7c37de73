import type { CalibrationBase, FoldResult } from '../../contracts/results'

/**
 * The base rate that a probability of a fold is measured against: that of the rows which calibrated it. All of
 * their windows end before the test part begins, so that nothing later than a bar is in its boost. Null where
 * none of them exploded.
 */
export const calibrationBase = ({
  fold,
  calibrateRows,
  calibratePositives,
}: FoldResult): CalibrationBase | null =>
  calibratePositives > 0 ? { fold, hits: calibratePositives, n: calibrateRows } : null

/** P(explosion | score) / P(explosion) over the rows that calibrated the score; NaN without a base. */
export const boostOf = (probability: number, base: CalibrationBase | null): number =>
  base === null ? Number.NaN : (probability * base.n) / base.hits
