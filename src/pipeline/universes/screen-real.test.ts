import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dayFromIso } from '../../core/columns/day'
import { betasToOthers } from '../../core/universe/beta'
import { readSource } from '../../ingest/read-source'
import { sharedData } from '../../testing/shared-data'
import { screenFigures } from './screen-figures'

/** Computed apart from this code, by plain loops over the same file: beta, volatility, width, value. */
const KNOWN = {
  AAOI: [2.2274537968507175, 1.739812011279629, 0.5398846857837276, 84137918.336],
  AAPL: [0.3396112755597128, 0.11214405324510957, 0.06579979833157854, 10774513830.28],
  GME: [1.369948569915839, 0.5170411848836728, 0.13501622240971842, 39754413.263],
  TSLA: [1.225328958099707, 0.3909102570227686, 0.13543398436074078, 19432136112.63],
} as const

test('figures and betas of real stocks are those of an independent computation', () => {
  const path = sharedData('bulk', 'us_nasdaq_com_long.csv.gz')
  if (!path) return
  const day = dayFromIso('2024-03-01')
  const series = readSource('us.csv.gz', readFileSync(path)).flatMap((file) => file.series)
  const figures = series.flatMap((one) => screenFigures(one, day!) ?? [])
  expect(figures).toHaveLength(318)
  const betas = betasToOthers(figures.map(({ returns }) => returns))
  for (const [symbol, [beta, volatility, width, value]] of Object.entries(KNOWN)) {
    const at = figures.findIndex(({ row }) => row.symbol === symbol)
    const { values } = figures[at]!.row
    expect(betas[at]).toBeCloseTo(beta, 10)
    expect(values.volatility).toBeCloseTo(volatility, 10)
    expect(values.width).toBeCloseTo(width, 10)
    expect(values.tradedValue! / value).toBeCloseTo(1, 10)
  }
})
