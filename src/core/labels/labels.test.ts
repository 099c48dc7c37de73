import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysFrom, makeBars } from '../../testing/make-bars'
import { randomBars } from '../../testing/random-market'
import { barCount, type Bars, sliceBars } from '../columns/bars'
import { mergeEvents } from './events'
import { labelExplosions } from './explosion'
import { LABEL_KINDS, type LabelSpec } from './label-spec'
import { outcomeAt } from './outcome'
import { targetPrices } from './target'

const spec = (kind: LabelSpec['kind'], horizon: number, theta: number): LabelSpec => ({
  kind,
  horizon,
  theta,
})
const closes = (...values: number[]): Bars =>
  makeBars(daysFrom(0, values.length), (t) => values[t] as number)

test('the target counts as reached when it is met exactly, where the ratio less 1 falls short', () => {
  expect(1.1 / 1 - 1 >= 0.1).toBe(true)
  expect(3.3 / 3 - 1 >= 0.1).toBe(false)
  const price = (1 + 0.1) * 3
  expect(labelExplosions(closes(3, price), spec('max_close', 1, 0.1)).y[0]).toBe(1)
})

test('the last H bars are unknown, also when the target was already reached', () => {
  const { y, firstHit } = labelExplosions(closes(1, 1, 1, 9, 9), spec('max_high', 3, 0.5))
  expect([...y]).toEqual([1, 1, -1, -1, -1])
  expect([...firstHit]).toEqual([3, 2, 0, 0, 0])
})

test('kinds differ in the prices that may reach the target', () => {
  const bars = closes(10, 10, 16, 11, 10)
  bars.high[1] = 15
  const label = (kind: LabelSpec['kind']) => labelExplosions(bars, spec(kind, 3, 0.5))
  expect(label('max_high').firstHit[0]).toBe(1)
  expect(label('max_close').firstHit[0]).toBe(2)
  expect(label('end_close').y[0]).toBe(0)
})

describe('volatility-scaled targets', () => {
  const bars = randomBars(4, 120)

  test('stand theta sigma sqrt(H) above the close, sigma from the last 20 log returns', () => {
    const t = 60
    const returns = Array.from({ length: 20 }, (_, k) =>
      Math.log(bars.close[t - k]! / bars.close[t - k - 1]!),
    )
    const mean = returns.reduce((sum, r) => sum + r, 0) / 20
    const sigma = Math.sqrt(returns.reduce((sum, r) => sum + (r - mean) ** 2, 0) / 19)
    expect(targetPrices(bars, spec('vol_scaled', 10, 3))[t]).toBeCloseTo(
      bars.close[t]! * (1 + 3 * sigma * Math.sqrt(10)),
      9,
    )
  })

  test('are unknown before 20 returns, and never reached when nothing moved', () => {
    const { y } = labelExplosions(bars, spec('vol_scaled', 10, 3))
    expect(y.slice(0, 20)).toEqual(new Int8Array(20).fill(-1))
    const still = closes(...Array<number>(40).fill(5), 500)
    expect(labelExplosions(still, spec('vol_scaled', 1, 3)).y[39]).toBe(0)
  })
})

test.each([
  [spec('max_high', 0, 0.5), /horizon.*0/],
  [spec('max_high', 2.5, 0.5), /horizon.*2.5/],
  [spec('max_high', 10, 0), /theta.*0/],
  [spec('max_high', 10, NaN), /theta.*NaN/],
])('refuses %j', (bad, message) => {
  expect(() => labelExplosions(closes(1, 2), bad)).toThrow(message)
})

test('first hits are the first, labels agree with outcomes, whatever the kind and horizon', () => {
  const bars = randomBars(9, 150)
  fc.assert(
    fc.property(
      fc.constantFrom(...LABEL_KINDS),
      fc.integer({ min: 1, max: 160 }),
      fc.constantFrom(0.05, 0.2, 0.5),
      (kind, horizon, theta) => {
        const label = spec(kind, horizon, theta)
        const { y, firstHit } = labelExplosions(bars, label)
        for (let t = 0; t < barCount(bars); t += 7) {
          const outcome = outcomeAt(bars, t, label)
          expect(outcome === null ? -1 : Number(outcome.exploded)).toBe(y[t])
          if (outcome === null) continue
          expect(outcome.hitAt ?? 0).toBe(firstHit[t])
          const window = sliceBars(bars, t + 1, t + horizon + 1)
          expect(outcome.peakPrice).toBe(Math.max(...window.high))
          expect(outcome.peakPrice).toBe(bars.high[t + outcome.peakAt])
          expect(outcome.entry).toBe(window.open[0])
          expect(outcome.endPrice).toBe(window.close.at(-1))
          if (kind !== 'max_high' && kind !== 'vol_scaled') continue
          const reached = [...window.high].findIndex((price) => price >= outcome.target)
          expect(reached + 1).toBe(firstHit[t])
        }
      },
    ),
    { numRuns: 60 },
  )
})

test.each([-1, 0.5, 146, 999])('there is no outcome at bar %d', (t) => {
  expect(outcomeAt(randomBars(9, 150), t, spec('max_high', 5, 0.5))).toBeNull()
})

describe('events', () => {
  const y = Int8Array.of(1, 0, 1, 0, 0, 1, 1, -1)
  const firstHit = Int32Array.of(2, 0, 1, 0, 0, 2, 1, 0)

  test('are unions of overlapping intervals; a shared bar joins two', () => {
    const { from, to, eventOf } = mergeEvents(y, firstHit, null)
    expect([...from]).toEqual([0, 5])
    expect([...to]).toEqual([3, 7])
    expect([...eventOf]).toEqual([0, -1, 0, -1, -1, 1, 1, -1])
  })

  test('leave excluded bars out', () => {
    const include = Uint8Array.of(0, 1, 1, 1, 1, 0, 1, 1)
    const { from, to, eventOf } = mergeEvents(y, firstHit, include)
    expect([...from]).toEqual([2, 6])
    expect([...to]).toEqual([3, 7])
    expect([...eventOf]).toEqual([-1, -1, 0, -1, -1, -1, 1, -1])
  })

  test('cover every positive bar once and never overlap', () => {
    const bars = randomBars(12, 400)
    const labels = labelExplosions(bars, spec('max_high', 10, 0.15))
    const { from, to, eventOf } = mergeEvents(labels.y, labels.firstHit, null)
    expect(from.length).toBeGreaterThan(5)
    for (let k = 1; k < from.length; k++) expect(from[k]!).toBeGreaterThan(to[k - 1]!)
    eventOf.forEach((event, t) => {
      expect(event >= 0).toBe(labels.y[t] === 1)
      if (event < 0) return
      expect(t).toBeGreaterThanOrEqual(from[event]!)
      expect(t + labels.firstHit[t]!).toBeLessThanOrEqual(to[event]!)
    })
  })
})
