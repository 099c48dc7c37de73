import { describe, expect, test } from 'vitest'
import { BAR_FLAG } from '../../columns/bars'
import { dayIndex } from '../../columns/brand'
import { isoFromDay, monthOfDay } from '../../columns/day'
import { createRandom } from '../../columns/random'
import { createFrame } from '../../features/frame'
import { labelExplosions } from '../../labels/explosion'
import { signalColumn } from '../../signals/registry'
import { instrumentOf, randomBars } from '../../../testing/random-market'
import { eligibleBars } from '../eligible'
import { ALL_ROWS } from '../row-filter'
import { alignedPaths } from './aligned-paths'
import { collectEvents, type EventPart, freeBars, quietColumn } from './collect-events'
import { CONTROLS_PER_EVENT, pickControls } from './controls'
import { eventFigures } from './event-figures'
import { groupsOf } from './groups'
import { marketLevels } from './market'
import { countSlots, pathLine, weightedMedian } from './path-line'
import { ALIGNMENTS, type EventsQuery, LEAST_EVENTS, PATH_BARS, PATH_FROM } from './report'
import { summariseEvents } from './summarise-events'

const HORIZON = 10
const query = (alignment: EventsQuery['alignment'] = 'first'): EventsQuery => ({
  assetClass: null,
  universe: null,
  rows: ALL_ROWS,
  label: { kind: 'max_high', horizon: HORIZON, theta: 0.2 },
  alignment,
  judgedBy: null,
})

const market = Array.from({ length: 6 }, (_, i) => {
  const bars = randomBars(40 + i, 700)
  bars.day.set(bars.day.map((_, t) => 18_000 + t))
  return instrumentOf(`S${i}`, bars, i === 5 ? 'crypto' : 'stock')
})
const partsOf = (alignment: EventsQuery['alignment'] = 'first'): EventPart[] =>
  market.map((one) => collectEvents(one, query(alignment)) as EventPart)
const parts = partsOf()

/** Events bar by bar: a positive bar within reach of the event before it belongs to that one. */
function naiveEvents(at: number): { bars: number[]; hits: number[] }[] {
  const { bars } = market[at] as (typeof market)[number]
  const labels = labelExplosions(bars, query().label)
  const eligible = eligibleBars(createFrame(bars), bars, labels, ALL_ROWS)
  const found: { bars: number[]; hits: number[] }[] = []
  for (const t of eligible) {
    let hit = 0
    for (let k = HORIZON; k >= 1; k--)
      if ((bars.high[t + k] as number) >= 1.2 * (bars.close[t] as number)) hit = t + k
    if (hit === 0) continue
    const last = found.at(-1)
    if (last && Math.max(...last.hits) >= t) {
      last.bars.push(t)
      last.hits.push(hit)
    } else found.push({ bars: [t], hits: [hit] })
  }
  return found
}

describe('events against a naive reading of the bars', () => {
  test.each(ALIGNMENTS)('bar 0 of the alignment %s', (alignment) => {
    partsOf(alignment).forEach((part, i) => {
      const { bars } = market[i] as (typeof market)[number]
      const s1 = signalColumn(createFrame(bars), 'S1')
      const zeros = naiveEvents(i).flatMap((event) => {
        if (alignment === 'first') return event.bars.slice(0, 1)
        if (alignment === 'hit') return [Math.min(...event.hits)]
        return event.bars.filter((t) => s1[t] === 1).slice(0, 1)
      })
      expect([...part.zero]).toEqual(zeros)
      expect(part.from.length).toBe(naiveEvents(i).length)
    })
    expect(parts.reduce((sum, part) => sum + part.zero.length, 0)).toBeGreaterThan(LEAST_EVENTS)
  })

  test('figures of the window after bar 0', () => {
    parts.forEach((part, i) => {
      const { bars } = market[i] as (typeof market)[number]
      part.zero.forEach((t, event) => {
        const close = bars.close[t] as number
        const highs = bars.high.slice(t + 1, t + 1 + HORIZON)
        const peakAt = highs.indexOf(Math.max(...highs)) + 1
        const lows = bars.low.slice(t + 1, t + 1 + peakAt)
        expect(part.figures[event]).toEqual({
          peakGain: Math.max(...highs) / close - 1,
          peakAt,
          endGain: (bars.close[t + HORIZON] as number) / close - 1,
          dip: Math.min(close, ...lows) / close - 1,
        })
      })
    })
  })

  test('figures are missing where the window is cut by the end or by a suspect bar', () => {
    const bars = randomBars(1, 40)
    expect(eventFigures(bars, 29, 10).peakAt).toBeGreaterThan(0)
    expect(eventFigures(bars, 30, 10).peakAt).toBeNaN()
    bars.flags[25] = BAR_FLAG.suspect
    expect(eventFigures(bars, 15, 10).endGain).toBeNaN()
    expect(eventFigures(bars, 25, 10).endGain).not.toBeNaN()
  })

  test('quiet holds on the bar of S1 and the four after it', () => {
    const signal = Uint8Array.from([0, 1, 0, 0, 0, 0, 0, 0])
    expect([...quietColumn(signal)]).toEqual([0, 1, 1, 1, 1, 1, 0, 0])
  })

  test('events whose windows touch a suspect bar are left out and counted', () => {
    const one = market[0] as (typeof market)[number]
    const t = (parts[0] as EventPart).zero[0] as number
    const flags = one.bars.flags.slice()
    flags[t + 1] = BAR_FLAG.suspect
    const part = collectEvents({ ...one, bars: { ...one.bars, flags } }, query()) as EventPart
    expect([...part.zero]).not.toContain(t)
    expect(part.suspect.events).toBeGreaterThan(0)
  })
})

describe('controls', () => {
  const { bars, of, matched } = pickControls(parts, 7)

  test('share no bar of their window with an event, and match date, class and bucket', () => {
    expect(bars.length).toBeGreaterThan(0)
    for (const { part, bar } of bars) {
      const own = parts[part] as EventPart
      for (let k = 0; k < own.from.length; k++)
        expect(bar > (own.to[k] as number) || bar + HORIZON < (own.from[k] as number)).toBe(true)
      const bucket = own.freeBucket[own.free.indexOf(bar)]
      const like = parts.some(
        (other) =>
          other.assetClass === own.assetClass &&
          other.zero.some((t, i) => other.day[t] === own.day[bar] && other.bucket[i] === bucket),
      )
      expect(like).toBe(true)
    }
  })

  test('every control is like the event that it was dealt to, at most three each and evenly', () => {
    const dealt = new Map<string, number>()
    bars.forEach(({ part, bar }, i) => {
      const own = parts[part] as EventPart
      const event = of[i] as (typeof of)[number]
      const other = parts[event.part] as EventPart
      const at = other.zero.indexOf(event.bar)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(other.day[event.bar]).toBe(own.day[bar])
      expect(other.assetClass).toBe(own.assetClass)
      expect(other.bucket[at]).toBe(own.freeBucket[own.free.indexOf(bar)])
      const key = `${event.part} ${event.bar}`
      dealt.set(key, (dealt.get(key) ?? 0) + 1)
    })
    expect(Math.max(...dealt.values())).toBeLessThanOrEqual(CONTROLS_PER_EVENT)
    expect(dealt.size).toBe(matched)
  })

  test('no bar stands twice, and the seed decides alone', () => {
    expect(new Set(bars.map(({ part, bar }) => `${part} ${bar}`)).size).toBe(bars.length)
    const events = parts.reduce((sum, part) => sum + part.zero.length, 0)
    expect(matched).toBeLessThanOrEqual(events)
    expect(bars.length).toBeLessThanOrEqual(matched * CONTROLS_PER_EVENT)
    expect(pickControls(parts, 7).bars).toEqual(bars)
  })

  test('free bars keep their whole window from events', () => {
    const events = { from: Int32Array.of(10, 30), to: Int32Array.of(15, 31) }
    const all = Int32Array.from({ length: 40 }, (_, t) => t)
    expect([...freeBars(all, events, 5)]).toEqual(
      [...all].filter((t) => t + 5 < 10 || (t > 15 && t + 5 < 30) || t > 31),
    )
  })
})

describe('paths', () => {
  test('a path is the close over the close of bar 0 and ends before a suspect bar', () => {
    const part = { ...(parts[0] as EventPart), suspectBar: new Uint8Array(700) }
    part.suspectBar[320 - 7] = 1
    const path = alignedPaths([part], [{ part: 0, bar: 320 }], null)
    expect(path[-PATH_FROM]).toBe(100)
    expect(path[-PATH_FROM + 20]).toBeCloseTo(
      (100 * (part.close[340] as number)) / (part.close[320] as number),
    )
    expect(path[-PATH_FROM - 6]).not.toBeNaN()
    expect(path[-PATH_FROM - 7]).toBeNaN()
    expect(path[0]).toBeNaN()
  })

  test('less its market a class that moves as one stands still', () => {
    const [one] = parts as [EventPart]
    const same = [one, { ...one, symbol: 'T' }, { ...one, symbol: 'U' }]
    const net = alignedPaths(same, [{ part: 1, bar: 320 }], marketLevels(same))
    for (const value of net) expect(value).toBeCloseTo(100, 8)
  })

  test('a weighted median is the median of the values written out', () => {
    const random = createRandom(3)
    for (let round = 0; round < 200; round++) {
      const sorted = Float64Array.from({ length: 1 + random.below(9) }, random.next).sort()
      const slots = Int32Array.from(sorted, () => random.below(4))
      const times = Uint16Array.from({ length: 4 }, () => random.below(3))
      const all = [...sorted].flatMap((v, i) =>
        Array.from({ length: times[slots[i] as number] as number }, () => v),
      )
      const half = (all.length - 1) / 2
      const median = ((all[Math.floor(half)] ?? NaN) + (all[Math.ceil(half)] ?? NaN)) / 2
      expect(weightedMedian(sorted, slots, times, countSlots(slots, 4))).toBe(median)
    }
  })

  test('bands are seeded, hold the median mostly, and draw months whole', () => {
    const random = createRandom(5)
    const rows = Array.from({ length: 60 }, (_, i) => i)
    const day = rows.map((i) => 18_000 + 31 * Math.floor(i / 5))
    const paths = Float64Array.from(
      { length: rows.length * PATH_BARS },
      () => 100 + random.normal(),
    )
    const line = { group: 'all', rows, symbol: rows.map((i) => i % 7), day }
    const made = pathLine(paths, line, { draws: 200, seed: 9 })
    expect(pathLine(paths, line, { draws: 200, seed: 9 })).toEqual(made)
    expect(pathLine(paths, line, { draws: 200, seed: 10 }).band).not.toEqual(made.band)
    expect([made.events, made.symbols, made.dates]).toEqual([60, 7, 12])
    expect(new Set(day.map((one) => monthOfDay(dayIndex(one)))).size).toBeGreaterThan(10)
    const oneMonth = pathLine(
      paths,
      { ...line, day: rows.map(() => 18_000) },
      { draws: 9, seed: 1 },
    )
    expect(oneMonth.band[0].every(Number.isNaN)).toBe(true)
    expect(oneMonth.median.some(Number.isNaN)).toBe(false)
  })

  test('the typical path is the one that keeps nearest to the median, of those that cover it', () => {
    const rows = Array.from({ length: 21 }, (_, i) => i)
    const paths = Float64Array.from({ length: 21 * PATH_BARS }, (_, i) => {
      const row = Math.floor(i / PATH_BARS)
      return 100 * 1.01 ** (row - 10)
    })
    const line = { group: 'all', rows, symbol: rows, day: rows }
    expect(pathLine(paths, line, { draws: 5, seed: 1 }).typical).toBe(10)
    paths[10 * PATH_BARS + 3] = NaN
    expect([9, 11]).toContain(pathLine(paths, line, { draws: 5, seed: 1 }).typical)
  })

  test('too few events draw nothing', () => {
    const paths = new Float64Array(19 * PATH_BARS).fill(100)
    const rows = Array.from({ length: 19 }, (_, i) => i)
    const line = pathLine(
      paths,
      { group: 'few', rows, symbol: rows, day: rows },
      { draws: 5, seed: 1 },
    )
    expect(line.median.every(Number.isNaN)).toBe(true)
    expect(line.typical).toBeNull()
    expect(line.events).toBe(19)
  })
})

test('the report lists every event once by date, in groups that add up', () => {
  const report = summariseEvents(parts, query(), { draws: 20, seed: 1 })
  const dates = report.events.map(({ date }) => date)
  expect(dates).toEqual(dates.toSorted())
  expect(report.events.length).toBe(report.merged)
  const controls = report.events.flatMap((event) => event.controls)
  expect(controls.length).toBe(report.paths.controls.events)
  expect(report.events.filter((event) => event.controls.length > 0).length).toBe(report.matched)
  for (const { date, controls: own } of report.events)
    expect(own.every((control) => control.date === date)).toBe(true)
  const [part] = parts as [EventPart]
  const first = report.events.find(({ symbol }) => symbol === 'S0')
  expect(first?.date).toBe(isoFromDay(dayIndex(part.day[part.zero[0] as number] as number)))
  for (const grouping of ['quiet', 'bb', 'class'] as const) {
    const lines = report.paths.lines[grouping]
    expect(lines.reduce((sum, line) => sum + line.events, 0)).toBe(
      report.events.filter((event) => groupsOf(event, grouping).length > 0).length,
    )
  }
  expect(summariseEvents(parts, query(), { draws: 20, seed: 1 })).toEqual(report)
})
