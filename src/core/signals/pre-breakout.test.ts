import { expect, test } from 'vitest'
import { naiveMean, naiveQuantile, naiveSd } from '../../testing/oracles/rolling'
import { randomBars } from '../../testing/random-market'
import { columnOf, createFrame } from '../features/frame'
import { preBreakoutPoints } from './pre-breakout'
import { signalColumn } from './registry'

const bars = randomBars(11, 1500)
// Stretches that calm down, so that every part of the rule is met somewhere.
for (let t = 400; t < 1500; t++) {
  const calm = t % 300 < 90 ? 0.1 : 1
  const base = bars.close[t - (t % 300)] as number
  for (const prices of [bars.open, bars.high, bars.low, bars.close])
    prices[t] = base + ((prices[t] as number) - base) * calm
  if (calm < 1)
    bars.volume[t] = (bars.volume[t] as number) * (1 - 0.7 * Math.min(1, (t % 300) / 40))
}
const frame = createFrame(bars)
const points = columnOf(frame, preBreakoutPoints(frame))
const { high, low, close, volume } = bars

const sma = naiveMean(close, 20)
const width = naiveSd(close, 20, 0).map((sd, t) => (4 * sd) / (sma[t] as number))
const narrow = naiveQuantile(width, 252, 0.2)
const means = new Map([5, 20, 60].map((n) => [n, naiveMean(volume, n)]))
const volumeOver = (n: number, t: number): number =>
  (means.get(n)![t] as number) / (means.get(60)![t] as number)

/** The points of a bar, term by term. */
function pointsAt(t: number): number {
  const prior = width.slice(t - 251, t)
  const own = width[t] as number
  const below = prior.filter((x) => x < own).length + prior.filter((x) => x === own).length / 2
  const rank = below / 251
  let base = 0
  while (width[t - base]! < narrow[t - base]!) base++
  const resistance = Math.max(...high.slice(t - 55, t))
  const quiet = volumeOver(5, t) < 0.7 && volumeOver(20, t) < 0.8
  const near = close[t]! > 0.95 * resistance && close[t]! <= resistance
  return (
    (rank < 0.1 ? 40 : rank < 0.2 ? 30 : 0) +
    (quiet ? 20 : 0) +
    (near ? 15 : 0) +
    (base > 20 ? 10 : 0)
  )
}

test('points and hits follow the rule term by term', () => {
  const seen = new Set<number>()
  for (let t = 300; t < 1500; t++) {
    const wanted = pointsAt(t)
    seen.add(wanted)
    expect(points[t], `bar ${t}`).toBe(wanted)
    expect(signalColumn(frame, 'PRE')[t]).toBe(wanted >= 60 ? 1 : 0)
  }
  expect(Math.max(...seen)).toBeGreaterThanOrEqual(60)
  expect(seen.size).toBeGreaterThan(6)
  expect(Number.isNaN(points[200])).toBe(true)
})

test('an instrument without volume is judged by the rest of the rule', () => {
  const silent = createFrame({ ...bars, volume: new Float64Array(1500).fill(NaN) })
  const without = columnOf(silent, preBreakoutPoints(silent))
  for (let t = 300; t < 1500; t++) {
    const quiet = volumeOver(5, t) < 0.7 && volumeOver(20, t) < 0.8
    expect(without[t], `bar ${t}`).toBe(pointsAt(t) - (quiet ? 20 : 0))
  }
  expect(Math.max(...without.subarray(300))).toBeGreaterThanOrEqual(60)
  expect(without[269]).toBeNaN()
})

test('a squeeze is on or off, and fires on the bar after its last', () => {
  const [on, off, fired] = ['SQ', 'SQOFF', 'SQFIRE'].map((id) => signalColumn(frame, id))
  for (let t = 40; t < 1500; t++) {
    expect(off![t]).toBe(1 - on![t]!)
    expect(fired![t]).toBe(on![t - 1] === 1 && on![t] === 0 ? 1 : 0)
  }
  expect(fired).toContain(1)
})

test('NR7 is a range below each of the six before', () => {
  const held = signalColumn(frame, 'NR7')
  for (let t = 6; t < 1500; t++) {
    const range = (k: number) => high[k]! - low[k]!
    const wanted = [1, 2, 3, 4, 5, 6].every((k) => range(t) < range(t - k))
    expect(held[t]).toBe(wanted ? 1 : 0)
  }
})
