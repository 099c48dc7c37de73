import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instrumentOf } from '../../testing/random-market'
import { type Bars, BAR_FLAG, PRICE_COLUMNS, sliceBars } from '../columns/bars'
import { createRandom } from '../columns/random'
import { checkBars, checkDataset, sessionsOf } from './check-bars'
import type { CheckContext } from './context'
import type { BarFinding } from './finding'
import { throughGate } from './gate'

const COUNT = 400
const DAYS = Int32Array.from({ length: COUNT }, (_, t) => 18_000 + Math.floor(t / 5) * 7 + (t % 5))
const CONTEXT: CheckContext = { calendar: 252, sessions: null, lastDay: DAYS[COUNT - 1] as number }

/** A calm market: moves of about 2% a day, volume within a factor of 2. */
function calmBars(seed: number): Bars {
  const random = createRandom(seed)
  let price = 20 + random.below(80)
  const rows = Array.from(DAYS, () => {
    const open = price * Math.exp(0.004 * random.normal())
    price = open * Math.exp(0.02 * random.normal())
    const [top, bottom] = [Math.max(open, price), Math.min(open, price)]
    const volume = Math.round(1e6 * Math.exp(0.3 * random.normal()))
    return [open, top * 1.004, bottom * 0.996, price, volume]
  })
  const column = (k: number) => Float64Array.from(rows, (row) => row[k] as number)
  return {
    day: DAYS,
    open: column(0),
    high: column(1),
    low: column(2),
    close: column(3),
    volume: column(4),
    flags: new Uint8Array(COUNT),
  }
}

/** The bars with prices of [from, to) multiplied, and volume divided by `shares`. */
function scaled(bars: Bars, [from, to]: readonly [number, number], by: number, shares = 1): Bars {
  const inside = (t: number): boolean => t >= from && t < to
  const scale = (column: Float64Array, factor: number) =>
    column.map((x, t) => (inside(t) ? x * factor : x))
  const [open, high, low, close] = PRICE_COLUMNS.map((name) => scale(bars[name], by))
  return {
    ...bars,
    open: open as Float64Array,
    high: high as Float64Array,
    low: low as Float64Array,
    close: close as Float64Array,
    volume: scale(bars.volume, 1 / shares),
  }
}

const severe = (bars: Bars): readonly BarFinding[] =>
  checkBars(bars, CONTEXT).filter(({ severity }) => severity === 'severe')
const seeds = fc.integer({ min: 1, max: 1e6 })
const place = fc.integer({ min: 40, max: COUNT - 60 })

function expectSame(repaired: Bars, bars: Bars): void {
  for (const name of [...PRICE_COLUMNS, 'volume'] as const)
    for (let t = 0; t < COUNT; t += 7) expect(repaired[name][t]! / bars[name][t]!).toBeCloseTo(1, 9)
}

describe('planted in a calm series', () => {
  test('nothing is severe where nothing is planted', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(severe(calmBars(seed))).toEqual([])
      }),
    )
  })

  test('an unadjusted split is found on its day, and adjusting gives the bars back', () => {
    const splits = fc.constantFrom(2, 3, 4, 5, 7, 10, 20, 1 / 4, 1 / 8, 1 / 10, 1 / 15)
    fc.assert(
      fc.property(seeds, place, splits, (seed, at, times) => {
        const bars = calmBars(seed)
        // A day that moves by 5% of its own, as one in 2,000 does, is no longer near its split.
        fc.pre(Math.abs(Math.log(bars.close[at]! / bars.close[at - 1]!)) < 0.03)
        // Before the split: prices times higher, volumes times lower.
        const filed = scaled(bars, [0, at], times, times)
        const [found, ...others] = severe(filed)
        expect(others).toEqual([])
        expect(found).toMatchObject({ kind: 'split_jump', fromDay: DAYS[at], scope: 'before' })
        expect(found!.factor! * times).toBeCloseTo(1, 9)
        expectSame(throughGate(filed, [], [{ ...found!, act: 'adjust' }]), bars)
      }),
    )
  })

  test('a stretch in another unit is found whole, and adjusting gives the bars back', () => {
    const units = fc.constantFrom(100, 1000, 0.01, 0.001)
    fc.assert(
      fc.property(seeds, place, fc.integer({ min: 1, max: 40 }), units, (seed, at, length, by) => {
        const bars = calmBars(seed)
        const filed = scaled(bars, [at, at + length], by)
        const [found, ...others] = severe(filed)
        expect(others).toEqual([])
        expect(found).toMatchObject({
          kind: 'unit_error',
          fromDay: DAYS[at],
          toDay: DAYS[at + length - 1],
          bars: length,
          scope: 'within',
        })
        expectSame(throughGate(filed, [], [{ ...found!, act: 'adjust' }]), bars)
      }),
    )
  })

  test('a bar that leaves and comes back is a spike; so is a high that nobody traded', () => {
    fc.assert(
      fc.property(seeds, place, (seed, at) => {
        const bars = calmBars(seed)
        // As far from the splits 1 to 4 and 1 to 5 as a factor can be: 6.4 came near 1 to 6 at times.
        expect(severe(scaled(bars, [at, at + 1], 4.47))).toMatchObject([
          { kind: 'spike', fromDay: DAYS[at], toDay: DAYS[at] },
        ])
        const high = bars.high.map((x, t) => (t === at ? 5 * x : x))
        expect(severe({ ...bars, high })).toMatchObject([{ kind: 'spike', fromDay: DAYS[at] }])
      }),
    )
  })

  test('a move of five times that the day traded for is a note, kept', () => {
    const bars = calmBars(3)
    const at = 200
    const moved = scaled(bars, [at, COUNT], 5)
    const volume = moved.volume.map((x, t) => (t === at ? 30 * x : t > at ? 3 * x : x))
    const filed = { ...moved, volume, open: moved.open.map((x, t) => (t === at ? x / 4 : x)) }
    const found = checkBars(filed, CONTEXT)
    expect(found).toMatchObject([{ kind: 'price_jump', severity: 'note', fromDay: DAYS[at] }])
    expect(throughGate(filed, found, [])).toBe(filed)
  })

  test('closes apart from their own bars by one factor are adjusted otherwise', () => {
    const bars = calmBars(5)
    const close = bars.close.map((x, t) => (t < 150 ? x * 0.83 : x))
    expect(severe({ ...bars, close })).toMatchObject([
      { kind: 'mixed_adjustment', fromDay: DAYS[0] },
    ])
  })
})

test('halts, zero volume, gaps, a stale tail and a short history are shown, none of them severe', () => {
  const bars = calmBars(8)
  const flat = { from: 100, to: 130 }
  const still = (column: Float64Array) =>
    column.map((x, t) => (t >= flat.from && t < flat.to ? bars.close[flat.from - 1]! : x))
  const halted: Bars = {
    ...bars,
    open: still(bars.open),
    high: still(bars.high),
    low: still(bars.low),
    close: still(bars.close),
    volume: bars.volume.map((x, t) =>
      (t >= flat.from && t < flat.to) || (t >= 200 && t < 230) ? 0 : x,
    ),
    day: DAYS.map((day, t) => (t < 300 ? day : day + 35)),
    flags: bars.flags.map((flag, t) => (t === 50 ? flag | BAR_FLAG.inconsistent : flag)),
  }
  const found = checkBars(halted, { ...CONTEXT, lastDay: DAYS[COUNT - 1]! + 35 + 60 })
  expect(found.map(({ kind }) => kind).sort()).toEqual([
    'flat_run',
    'gap',
    'inconsistent_ohlc',
    'stale_tail',
    'zero_volume',
  ])
  expect(found.find(({ kind }) => kind === 'flat_run')).toMatchObject({
    fromDay: DAYS[flat.from],
    toDay: DAYS[flat.to - 1],
    bars: 30,
  })
  expect(found.every(({ severity }) => severity !== 'severe')).toBe(true)
  const short = checkBars(sliceBars(bars, 0, 310), { ...CONTEXT, lastDay: DAYS[309]! })
  expect(short.map(({ kind }) => kind)).toEqual(['short_history'])
  expect(checkBars(sliceBars(bars, 0, 311), { ...CONTEXT, lastDay: DAYS[310]! })).toEqual([])
})

test('a day on which most instruments rest is no session, and none of them misses it', () => {
  const rested = [1, 2, 3, 4, 5, 6].map((seed) => {
    const bars = calmBars(seed)
    const keep = (_: number, t: number): boolean => seed < 3 || t < 80 || t >= 120
    return instrumentOf(`S${seed}`, {
      day: bars.day.filter(keep),
      open: bars.open.filter(keep),
      high: bars.high.filter(keep),
      low: bars.low.filter(keep),
      close: bars.close.filter(keep),
      volume: bars.volume.filter(keep),
      flags: bars.flags.filter(keep),
    })
  })
  const sessions = sessionsOf(rested)
  expect(sessions!.length).toBe(COUNT - 40)
  expect(sessions!.includes(DAYS[100]!)).toBe(false)
  const gaps = checkDataset(rested).flatMap((list) => list.filter(({ kind }) => kind === 'gap'))
  expect(gaps).toEqual([])
})

test('no bars, one bar and bars without volume are looked at without harm', () => {
  const bars = calmBars(1)
  expect(checkBars(sliceBars(bars, 0, 0), CONTEXT)).toEqual([])
  expect(checkBars(sliceBars(bars, 0, 1), CONTEXT).map(({ kind }) => kind)).toContain(
    'short_history',
  )
  const blind = { ...scaled(bars, [0, 200], 4), volume: new Float64Array(COUNT).fill(NaN) }
  expect(severe(blind)).toMatchObject([{ kind: 'split_jump', factor: 0.25 }])
})
