import type { CalibrationBase } from '../contracts/results'
import { formatCount, formatPercent, formatRatio } from '../core/format/figures'

/** How a boost comes about, for heads of columns. */
export const BOOST_FORMULA =
  'Boost: calibrated probability over the base rate of its calibration rows, before the test part'

/** `2.31 = 12.3% / 5.3%: base rate of 61 in 1,150 calibration rows of fold 3`, or why there is none. */
export function boostSum(
  boost: number | null,
  probability: number | null,
  base: CalibrationBase | null,
): string {
  if (probability === null) return 'not scored'
  if (boost === null || base === null)
    return 'No boost: none of the rows that calibrated this score exploded'
  const { hits, n, fold } = base
  return `${formatRatio(boost)} = ${formatPercent(probability, 2)} / ${formatPercent(hits / n, 2)}: ${formatCount(hits)} of ${formatCount(n)} calibration rows of fold ${fold} exploded`
}
