import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomBars } from '../../testing/random-market'
import { sliceBars } from '../columns/bars'
import { labelExplosions } from './explosion'
import { tripleBarrier, upperBarriers } from './triple-barrier'

const H = 10

/** Wilder's ATR14 of a bar, by its recurrence from the first bar on. */
function atrAt(bars: ReturnType<typeof randomBars>, t: number): number {
  const range = (k: number) =>
    Math.max(
      bars.high[k]! - bars.low[k]!,
      Math.abs(bars.high[k]! - bars.close[k - 1]!),
      Math.abs(bars.low[k]! - bars.close[k - 1]!),
    )
  let atr = 0
  for (let k = 1; k <= 14; k++) atr += range(k) / 14
  for (let k = 15; k <= t; k++) atr = (atr * 13 + range(k)) / 14
  return atr
}

test('each decision ends at the first barrier that its path meets, in the order of the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(1, 2, 3.5), (seed, theta) => {
      const bars = randomBars(seed, 90)
      const { side, at } = tripleBarrier(bars, { horizon: H, theta })
      expect([...side.subarray(0, 14)].every(Number.isNaN)).toBe(true)
      expect([...side.subarray(90 - H)].every(Number.isNaN)).toBe(true)
      for (let t = 14; t < 90 - H; t++) {
        const [close, atr] = [bars.close[t]!, atrAt(bars, t)]
        const [up, down] = [close + theta * atr, close - atr]
        // Every bar as the prices that it passes for certain: its open, then its low, then its high.
        const path = Array.from({ length: H }, (_, k) => [
          { k: k + 1, price: bars.open[t + 1 + k]! },
          { k: k + 1, price: bars.low[t + 1 + k]! },
          { k: k + 1, price: bars.high[t + 1 + k]! },
        ]).flat()
        const clear = 1e-9 * close
        const near = path.some(
          ({ price }) => Math.abs(price - up) < clear || Math.abs(price - down) < clear,
        )
        if (near) continue
        const touch = path.find(({ price }) => price >= up || price <= down)
        expect(side[t]).toBe(touch === undefined ? 0 : touch.price >= up ? 1 : -1)
        expect(at[t]).toBe(touch?.k ?? H)
      }
    }),
    { numRuns: 60 },
  )
})

test('without the bars after its window a decision is the same, without the last one unknown', () => {
  const bars = randomBars(3, 120)
  const whole = tripleBarrier(bars, { horizon: H, theta: 2 })
  for (const t of [20, 57, 100]) {
    const known = tripleBarrier(sliceBars(bars, 0, t + H + 1), { horizon: H, theta: 2 })
    expect([known.side[t], known.at[t], known.exit[t]]).toEqual([
      whole.side[t],
      whole.at[t],
      whole.exit[t],
    ])
    expect(tripleBarrier(sliceBars(bars, 0, t + H), { horizon: H, theta: 2 }).side[t]).toBeNaN()
  }
})

test('a series that stands still has no barrier to meet', () => {
  const still = randomBars(1, 60)
  for (const column of [still.open, still.high, still.low, still.close]) column.fill(5)
  expect([...upperBarriers(still, 2)].every(Number.isNaN)).toBe(true)
  expect(new Set(tripleBarrier(still, { horizon: H, theta: 2 }).side)).toEqual(new Set([NaN]))
})

test('a window that steps over a hole is unknown only where the spec minds it', () => {
  const bars = randomBars(8, 60)
  const day = bars.day.map((value, t) => (t >= 30 ? value + 20 : value))
  const label = (maxStepDays?: number) =>
    labelExplosions(
      { ...bars, day },
      {
        kind: 'max_high',
        horizon: 5,
        theta: 0.05,
        ...(maxStepDays === undefined ? {} : { maxStepDays }),
      },
    ).y
  const [free, minded] = [label(), label(10)]
  minded.forEach((y, t) => expect(y).toBe(t >= 25 && t < 30 ? -1 : free[t]))
  expect(label(40)).toEqual(free)
  expect(() => label(0)).toThrow('at least 1 day')
})
