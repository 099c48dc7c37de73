import { describe, expect, test } from 'vitest'
import { randomAttention, randomBars } from '../../testing/random-market'
import { type Bars, sliceBars } from '../columns/bars'
import { availableDay } from '../columns/dated-values'
import { createRandom } from '../columns/random'
import { columnOf, createFrame, createScratch, type Frame } from '../features/frame'
import { meanTradedValue20 } from '../features/liquidity'
import { featureColumn, FEATURES } from '../features/registry'
import { bbWidthPctRank252, maSpread102050PctRank252 } from '../features/setup-columns'
import { eligibleColumn, s1RunLength } from './eligible'
import { signalColumn, SIGNALS } from './registry'

type Column = ArrayLike<number>
type Compute = (frame: Frame) => Column

const COLUMNS: readonly (readonly [name: string, compute: Compute])[] = [
  ...FEATURES.map(({ id }) => [id, (frame: Frame) => featureColumn(frame, id)] as const),
  ...SIGNALS.map(({ id }) => [id, (frame: Frame) => signalColumn(frame, id)] as const),
  ['eligible', eligibleColumn],
  ['S1 run length', s1RunLength],
  ['mean traded value', meanTradedValue20],
  ['width percentile', bbWidthPctRank252],
  ['spread percentile', maSpread102050PctRank252],
]
const BARS = 420
const CUTS = [0, 1, 19, 20, 50, 199, 251, 270, 300, 301, 388, BARS - 2]

/** Bars with stretches that are flat, halted or without volume, and two split-like jumps. */
function hardBars(seed: number): Bars {
  const bars = randomBars(seed, BARS)
  for (let t = 320; t < 350; t++)
    for (const prices of [bars.open, bars.high, bars.low, bars.close]) prices[t] = 12.3
  bars.volume.fill(0, 325, 349)
  bars.volume.fill(NaN, 100, 104)
  for (const prices of [bars.open, bars.high, bars.low, bars.close])
    for (let t = 0; t < 290; t++) prices[t] = (prices[t] as number) * (t < 60 ? 1e8 : 1e3)
  return { ...bars, attention: randomAttention(seed, bars.day, 2) }
}

/** The bars up to and including `last`, then noise of another size. */
function withNoiseAfter(bars: Bars, last: number, seed: number): Bars {
  const random = createRandom(seed)
  const noisy = (column: Float64Array) =>
    column.map((x, t) => (t <= last ? x : 1000 * random.next() + 1))
  const { attention, day } = bars
  const unknown = (i: number) =>
    attention !== undefined && availableDay(attention, i) >= (day[last] as number)
  return {
    ...bars,
    ...(attention && {
      attention: {
        ...attention,
        value: attention.value.map((x, i) => (unknown(i) ? 1000 * random.next() + 1 : x)),
      },
    }),
    open: noisy(bars.open),
    high: noisy(bars.high),
    low: noisy(bars.low),
    close: noisy(bars.close),
    volume: noisy(bars.volume),
  }
}

/** Values up to `last` that change when the bars after it change or are left out. */
function lookAheads(compute: Compute, bars: Bars, last: number): string[] {
  const full = compute(createFrame(bars))
  const noisy = compute(createFrame(withNoiseAfter(bars, last, 3)))
  const prefix = compute(createFrame(sliceBars(bars, 0, last + 1)))
  expect([full.length, noisy.length, prefix.length]).toEqual([BARS, BARS, last + 1])
  return Array.from({ length: last + 1 }, (_, t) => t).flatMap((t) => {
    const same = Object.is(full[t], noisy[t]) && Object.is(full[t], prefix[t])
    return same ? [] : [`bar ${t}: ${full[t]}, noise ${noisy[t]}, prefix ${prefix[t]}`]
  })
}

describe.each([1, 2, 3])('on hard bars %i', (seed) => {
  const bars = hardBars(seed)
  test.each(COLUMNS)('%s is the same, bit for bit, whatever comes after', (_, compute) => {
    for (const last of CUTS) expect(lookAheads(compute, bars, last)).toEqual([])
  })
})

/**
 * Lets the bars come one by one, settles each value on its bar, and counts the settled values that a later bar
 * writes anew.
 */
function rewritten(columns: readonly Compute[], bars: Bars): number[] {
  const settled = columns.map(() => new Float64Array(BARS))
  const counts = columns.map(() => 0)
  const scratch = createScratch()
  for (let last = 0; last < BARS; last++) {
    const frame = createFrame(sliceBars(bars, 0, last + 1), scratch)
    columns.forEach((compute, k) => {
      const column = compute(frame)
      const own = settled[k] as Float64Array
      for (let t = 0; t < last; t++)
        if (!Object.is(column[t], own[t])) counts[k] = (counts[k] as number) + 1
      own[last] = column[last] as number
    })
  }
  return counts
}

test('a replay bar by bar writes no settled value anew', () => {
  const counts = rewritten(
    COLUMNS.map(([, compute]) => compute),
    hardBars(4),
  )
  const names = COLUMNS.flatMap(([name], k) => (counts[k] === 0 ? [] : [`${name}: ${counts[k]}`]))
  expect(names).toEqual([])
})

test('every column has values within the bars tried, so that there is something to compare', () => {
  const bars = randomBars(1, BARS)
  const frame = createFrame({ ...bars, attention: randomAttention(1, bars.day) })
  for (const [name, compute] of COLUMNS) {
    const present = Array.from(compute(frame)).filter((x) => !Number.isNaN(x))
    expect(present.length, name).toBeGreaterThanOrEqual(100)
  }
})

test.each<[name: string, compute: Compute]>([
  ['a centred window', (frame) => centredMean(columnOf(frame, frame.close))],
  ['a rank in the whole history', (frame) => wholeRank(columnOf(frame, frame.close))],
  ['the next bar', (frame) => columnOf(frame, frame.open).map((_, t, open) => open[t + 1]!)],
])('%s is caught, by noise and prefixes and by the replay', (_, compute) => {
  expect(lookAheads(compute, hardBars(1), 300)).not.toEqual([])
  expect(rewritten([compute], hardBars(1))[0]).toBeGreaterThan(300)
})

function centredMean(close: Float64Array): Float64Array {
  return close.map((x, t) => (close[t - 1]! + x + close[t + 1]!) / 3)
}

function wholeRank(close: Float64Array): Float64Array {
  return close.map((x) => close.filter((y) => y < x).length / close.length)
}
