import { expect, test } from 'vitest'
import { distributionOf, featureColumnOf, QUANTILES } from '../../core/diagnostics/explore'
import { walkInstrument } from '../../testing/walk'
import { type ScanQuery, scanInstrument } from './scan'

const HISTORY: ScanQuery = {
  mode: 'history',
  signals: [],
  maxBbPctRank: null,
  minClose: null,
  minTradedValue: null,
  label: { kind: 'max_high', horizon: 10, theta: 0.1 },
  outcomes: 'all',
  spaced: false,
  days: [-Infinity, Infinity],
  day: 15_400,
}
const market = [walkInstrument('AAA', 700, 3), walkInstrument('BBB', 500, 4)]
const barsOf = (rule: string) =>
  market.reduce(
    (sum, one) => sum + scanInstrument(one, { ...HISTORY, signals: [rule] }).bar.length,
    0,
  )

test.each(['bb_width20', 'volume_dryup', 'ret5'])(
  'quantiles and bins of %s count the bars of the queues that they open',
  (feature) => {
    const found = distributionOf(market.map((one) => featureColumnOf(one, feature)))
    const { quantiles, beyond, edges, counts, below, above } = found
    expect(beyond).toEqual(
      quantiles.map((value, k) =>
        barsOf(`${feature} ${(QUANTILES[k] as number) < 0.5 ? '<=' : '>='} ${value}`),
      ),
    )
    expect(counts).toEqual(
      counts.map((_, k) => {
        const upper = `${feature} ${k === counts.length - 1 ? '<=' : '<'} ${edges[k + 1]}`
        return barsOf(`${feature} >= ${edges[k]} and ${upper}`)
      }),
    )
    expect([below, above]).toEqual([
      barsOf(`${feature} < ${edges[0]}`),
      barsOf(`${feature} > ${edges.at(-1)}`),
    ])
  },
)
