import { expect, test } from 'vitest'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import { sliceBars } from '../../core/columns/bars'
import { createFrame } from '../../core/features/frame'
import { featureColumn, FEATURES } from '../../core/features/registry'
import { walkInstrument, withNoiseAfter } from '../../testing/walk'
import { chartSliceOf } from './slice'

const LABEL = { kind: 'max_high', horizon: 10, theta: 0.1 } as const
const instrument = walkInstrument('AAA', 500, 7)
const bar0 = 400
const request = (after: number) => ({
  datasetId: 'd',
  symbol: 'AAA',
  bar0: isoFromDay(dayIndex(15_000 + bar0)),
  before: 120,
  after,
  label: LABEL,
  panes: FEATURES.map(({ id }) => id),
  weeks: 40,
})

test.each([0, 3, 9, 10, 25])(
  'with %i bars shown, bars after the cut replaced by noise change nothing in the slice',
  (after) => {
    const noisy = withNoiseAfter(instrument, bar0 + after, 99)
    expect(chartSliceOf(noisy, request(after))).toEqual(chartSliceOf(instrument, request(after)))
  },
)

test('the slice ends at the cut and starts the asked number of bars before bar 0', () => {
  const slice = chartSliceOf(instrument, request(3))
  expect(slice.day.length).toBe(120 + 1 + 3)
  expect(slice.bar0).toBe(120)
})

test('a slice tells whether bars follow it, but for a masked one, which is never told to be the newest', () => {
  const more = (after: number, mask = false) =>
    chartSliceOf(instrument, { ...request(after), mask }).hasMore
  expect([more(98), more(99), more(500)]).toEqual([true, false, false])
  expect([more(0, true), more(99, true)]).toEqual([null, null])
})

test('the outcome is told only once the whole label window is shown', () => {
  expect(chartSliceOf(instrument, request(9)).outcome).toBeNull()
  expect(chartSliceOf(instrument, request(10)).outcome).not.toBeNull()
})

test('events reach no further than the cut', () => {
  const slice = chartSliceOf(instrument, request(4))
  for (const event of slice.events) expect(event.to).toBeLessThan(slice.day.length)
})

test('resistance is the highest high of the 55 bars before bar 0, wherever the slice starts or ends', () => {
  const { high } = instrument.bars
  const before = high.slice(bar0 - 55, bar0)
  const price = Math.max(...before)
  const at = bar0 - 55 + before.lastIndexOf(price)
  for (const after of [0, 25]) {
    const { resistance, bar0: zero } = chartSliceOf(instrument, request(after))
    expect(resistance).toEqual({ price, at: at - bar0 + zero })
  }
  const short = chartSliceOf(instrument, { ...request(0), before: 2 })
  expect(short.resistance).toEqual({ price, at: at - bar0 + 2 })
})

test('without 55 bars before bar 0 there is no resistance', () => {
  const early = (bar: number) =>
    chartSliceOf(instrument, { ...request(0), bar0: isoFromDay(dayIndex(15_000 + bar)) })
  expect(early(54).resistance).toBeNull()
  expect(early(55).resistance).not.toBeNull()
})

test('columns own their memory, so that they can be transferred', () => {
  const slice = chartSliceOf(instrument, request(0))
  const panes = slice.panes.map(({ values }) => values)
  for (const column of [slice.close, slice.sma20, slice.shaded, slice.day, ...panes])
    expect(column.buffer.byteLength).toBe(column.byteLength)
})

test('a date without a bar is refused by name', () => {
  expect(() => chartSliceOf(instrument, { ...request(0), bar0: '1999-01-01' })).toThrow(
    'AAA has no bar on 1999-01-01',
  )
})

/** The same instrument with its prices before a bar four times as high, as before a split. */
function withSplitAt(bar: number) {
  const { bars } = instrument
  const before = (column: Float64Array) => column.map((x, t) => (t < bar ? x * 4 : x))
  return {
    ...instrument,
    bars: {
      ...bars,
      open: before(bars.open),
      high: before(bars.high),
      low: before(bars.low),
      close: before(bars.close),
    },
  }
}

test('an unadjusted split among the bars shown is found, one after them is not', () => {
  const kinds = (bar: number) =>
    chartSliceOf(withSplitAt(bar), request(3)).findings.map(({ kind }) => kind)
  expect(kinds(bar0 - 30)).toContain('split_jump')
  expect(kinds(bar0 + 4)).toEqual([])
})

test('panes hold the features asked for, as they are at the bars shown', () => {
  const frame = createFrame(sliceBars(instrument.bars, 0, bar0 + 4))
  const { panes } = chartSliceOf(instrument, { ...request(3), panes: ['rsi_14', 'hv20'] })
  expect(panes.map(({ feature }) => feature)).toEqual(['rsi14', 'hv20'])
  expect(panes[0]?.values).toEqual(featureColumn(frame, 'rsi14').slice(bar0 - 120))
  const { panes: _panes, ...plain } = request(0)
  expect(chartSliceOf(instrument, plain).panes).toEqual([])
  expect(() => chartSliceOf(instrument, { ...request(0), panes: ['nope'] })).toThrow("'nope'")
})

test.each([0, 1, 2, 3, 4, 5, 6, 7, 30])(
  'with %i bars shown, the last week ends at the last of them and the week of bar 0 has its place',
  (after) => {
    const {
      weekly,
      day,
      high,
      close,
      bar0: zero,
      resistance,
    } = chartSliceOf(instrument, request(after))
    if (!weekly) throw new RangeError('no weekly slice')
    const count = weekly.day.length
    expect(weekly.day[count - 1]).toBe(day.at(-1))
    expect(weekly.close[count - 1]).toBe(close.at(-1))
    const { days, isWhole } = weekly.lastWeek ?? { days: 0, isWhole: false }
    expect(weekly.high[count - 1]).toBe(Math.max(...high.slice(-days)))
    // 1970-01-02 was a Friday.
    expect(isWhole).toBe(((day.at(-1) ?? 0) - 1) % 7 === 0)
    expect(weekly.day[weekly.bar0]).toBeGreaterThanOrEqual(day[zero] ?? 0)
    expect(weekly.day[weekly.bar0 - 1]).toBeLessThan(day[zero] ?? 0)
    expect(weekly.bar0).toBe(40)
    expect(weekly.starts).toHaveLength(count)
    expect(weekly.starts.at(-1)).toBe(after + 1 - days)
    for (let week = 24; week < count - 1; week++) {
      const bars = [weekly.starts[week], weekly.starts[week + 1]].map((bar) => zero + (bar ?? 0))
      expect(weekly.high[week]).toBe(Math.max(...high.slice(...bars)))
    }
    const level = weekly.resistance
    expect(level?.price).toBe(resistance?.price)
    const [at, set] = [level?.at ?? 0, day[resistance?.at ?? 0] ?? 0]
    expect(weekly.day[at]).toBeGreaterThanOrEqual(set)
    expect(weekly.day[at - 1]).toBeLessThan(set)
  },
)

test('weeks are left out where they are not asked for, and have bands and shading of their own', () => {
  const { weeks: _weeks, ...plain } = request(0)
  expect(chartSliceOf(instrument, plain).weekly).toBeNull()
  const { weekly } = chartSliceOf(instrument, { ...request(0), shade: 'SQ' })
  expect(weekly?.shaded).toEqual(weekly?.squeeze)
  const sum = weekly?.close.slice(-20).reduce((total, price) => total + price, 0) ?? 0
  expect(weekly?.sma20.at(-1)).toBeCloseTo(sum / 20, 9)
})

test('any signal or rule is shaded, from the bars shown alone', () => {
  const shaded = chartSliceOf(instrument, { ...request(3), shade: 'SQ' })
  expect(shaded.shade).toBe('SQ')
  expect(shaded.shaded).toEqual(shaded.squeeze)
  const rule = { ...request(3), shade: 'not SQ or S1' }
  const noisy = withNoiseAfter(instrument, bar0 + 3, 5)
  expect(chartSliceOf(noisy, rule)).toEqual(chartSliceOf(instrument, rule))
  let run = 0
  while (shaded.shaded[shaded.bar0 - run] === 1) run++
  expect(shaded.shadedRun).toBe(run)
  expect(() => chartSliceOf(instrument, { ...request(0), shade: 'NOPE' })).toThrow('NOPE')
})
