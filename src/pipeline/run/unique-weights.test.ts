import { expect, test } from 'vitest'
import { ALL_ROWS } from '../../contracts/spec'
import { randomMarket } from '../../testing/random-market'
import { joinPanels, panelOf } from './panel'
import { uniqueWeights } from './unique-weights'

const SPEC = {
  rows: ALL_ROWS,
  label: { kind: 'max_high', horizon: 10, theta: 0.05 },
  features: ['ret5'],
} as const
const panel = joinPanels(randomMarket(5, 3, 400).map((one) => panelOf(one, SPEC)))
const known = Int32Array.from(panel.y.keys()).filter((row) => panel.y[row] !== -1)

test('weights are positive and 1 on average, and rows that stand apart weigh the most', () => {
  const apart = known.filter((row) => (panel.bar[row] as number) % 20 === 0)
  const crowd = known.filter((row) => panel.instrument[row] === 0).subarray(0, 15)
  const rows = Int32Array.from(new Set([...crowd, ...apart])).sort()
  const weights = uniqueWeights(panel, rows)
  expect(Math.min(...weights)).toBeGreaterThan(0)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(weights.length, 9)
  const middle = weights[rows.indexOf(crowd[7] as number)] as number
  expect(weights.at(-1)).toBe(Math.max(...weights))
  expect(middle).toBeLessThan(0.3 * Math.max(...weights))
})

test('rows that are left out, such as later ones, change no weight but for the common scale', () => {
  const first = panel.instrument[known[0] as number] as number
  const own = known.filter((row) => panel.instrument[row] === first)
  const others = known.filter((row) => panel.instrument[row] !== first)
  const alone = uniqueWeights(panel, own)
  const among = uniqueWeights(panel, Int32Array.from([...own, ...others]))
  const scale = (among[0] as number) / (alone[0] as number)
  alone.forEach((weight, i) => expect((among[i] as number) / weight).toBeCloseTo(scale, 9))
})

test('a label settled early covers fewer bars', () => {
  const hits = known.filter((row) => panel.y[row] === 1)
  expect(hits.length).toBeGreaterThan(10)
  for (const row of known) {
    const span = panel.span[row] as number
    expect(span).toBeGreaterThanOrEqual(1)
    if (panel.y[row] === 0) expect(span).toBe(10)
  }
})
