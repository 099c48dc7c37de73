import { expect, test } from 'vitest'
import { daysFrom, makeBars } from '../../testing/make-bars'
import { naiveMean, naiveQuantile, naiveSd } from '../../testing/oracles/rolling'
import { randomBars } from '../../testing/random-market'
import { createFrame } from '../features/frame'
import { BARS_BEFORE_ELIGIBLE, eligibleColumn, s1RunLength } from './eligible'
import { signalById, signalColumn, SIGNALS } from './registry'

const bars = randomBars(21, 900)
for (let t = 1; t < 900; t += 9) bars.volume[t] = (bars.volume[t] as number) * 6
bars.volume.fill(NaN, 400, 405)
const frame = createFrame(bars)
const { close } = bars
const signal = (id: string) => Array.from(signalColumn(frame, id))

/** The rule at every bar by the plain definitions; NaN where one of its parts is. */
function rule(...parts: readonly (readonly [a: Float64Array, b: Float64Array])[]): number[] {
  return Array.from(close, (_, t) => {
    const pairs = parts.map(([a, b]) => [a[t] as number, b[t] as number] as const)
    if (pairs.flat().some(Number.isNaN)) return NaN
    return pairs.every(([a, b]) => a < b) ? 1 : 0
  })
}

const middle = naiveMean(close, 20)
const sd = naiveSd(close, 20, 0)
const width = sd.map((x, t) => (4 * x) / (middle[t] as number))
const averages = [10, 20, 50].map((n) => naiveMean(close, n))
const spread = close.map((price, t) => {
  const values = averages.map((average) => average[t] as number)
  return (Math.max(...values) - Math.min(...values)) / price
})
const S1 = [width, naiveQuantile(width, 252, 0.2)] as const
const S2 = [spread, naiveQuantile(spread, 252, 0.2)] as const

test('S1, S2, S3 and HI follow the plain definitions', () => {
  expect(signal('S1')).toEqual(rule(S1))
  expect(signal('S2')).toEqual(rule(S2))
  expect(signal('S3')).toEqual(rule(S1, S2))
  expect(signal('HI')).toEqual(rule([naiveQuantile(width, 252, 0.8), width]))
})

test('REL and BRK split breakouts by S1 on the bar before', () => {
  const volume = bars.volume.map((v) => v || 0)
  const prior = naiveMean(volume, 20)
  const breakout = rule(
    [middle.map((m, t) => m + 2 * (sd[t] as number)), close],
    [volume.map((_, t) => 2 * (prior[t - 1] ?? NaN)), volume],
  )
  const before = [NaN, ...rule(S1)]
  const split = (want: number) =>
    breakout.map((b, t) => (Number.isNaN(b + before[t]!) ? NaN : b * Number(before[t] === want)))
  expect(breakout.filter((b) => b === 1).length).toBeGreaterThan(3)
  expect(signal('REL')).toEqual(split(1))
  expect(signal('BRK')).toEqual(split(0))
})

test('SQ holds where the squeeze ratio is below 1', () => {
  const held = signal('SQ')
  expect(held.slice(0, 20).every(Number.isNaN)).toBe(true)
  expect(new Set(held.slice(20))).toEqual(new Set([0, 1]))
})

test('the first eligible bar is 300; a shorter history has none', () => {
  expect(BARS_BEFORE_ELIGIBLE).toBe(300)
  expect(eligibleColumn(frame).indexOf(1)).toBe(BARS_BEFORE_ELIGIBLE)
  expect(eligibleColumn(createFrame(randomBars(1, 300)))).not.toContain(1)
})

test('the run of S1 counts bars in a row and falls back to 0', () => {
  const runs = s1RunLength(frame)
  let run = 0
  signal('S1').forEach((held, t) => {
    run = held === 1 ? run + 1 : 0
    expect(runs[t]).toBe(run)
  })
  expect(Math.max(...runs)).toBeGreaterThan(2)
})

test('every signal is 1, 0 or unknown, and known on eligible bars that trade', () => {
  const eligible = eligibleColumn(frame)
  for (const { id } of SIGNALS)
    signal(id).forEach((value, t) => {
      if (eligible[t] === 1) expect([0, 1]).toContain(value)
    })
})

test('on flat prices nothing holds', () => {
  const flat = createFrame(makeBars(daysFrom(0, 600), () => 3))
  for (const id of ['S1', 'S2', 'S3', 'HI', 'REL', 'BRK'])
    expect(signalColumn(flat, id)).not.toContain(1)
})

test('an unknown signal is named', () => {
  expect(() => signalById('S9')).toThrow(/S9/)
})
