import { expect, test } from 'vitest'
import { FEATURES } from '../../core/features/registry'
import { walkInstrument } from '../../testing/walk'
import { DEFAULT_LABEL } from '../../core/labels/label-spec'
import { isoFromDay } from '../../core/columns/day'
import { dayOfBar, sliceBars } from '../../core/columns/bars'
import { chartSliceOf } from './slice'

const instrument = walkInstrument('SECRET', 600, 3)
const request = {
  datasetId: 'd',
  symbol: 'SECRET',
  bar0: isoFromDay(dayOfBar(instrument.bars, 500)),
  before: 252,
  after: 0,
  label: DEFAULT_LABEL,
  mask: true,
  panes: FEATURES.map(({ id }) => id),
  weeks: 60,
}

test('a masked slice names neither symbol, date, currency nor price', () => {
  const slice = chartSliceOf(instrument, request)
  expect(slice).toMatchObject({ masked: true, symbol: '', currency: null, findings: [] })
  expect(slice.close[slice.bar0]).toBeCloseTo(100, 10)
  expect([slice.day[0], slice.day[slice.bar0]]).toEqual([-252, 0])
  expect(JSON.stringify(slice)).not.toContain('SECRET')
  const { weekly } = slice
  expect(weekly?.lastWeek).toBeNull()
  expect([weekly?.day[0], weekly?.day.at(-1)]).toEqual([-60, 0])
  expect(weekly?.close.at(-1)).toBeCloseTo(100, 10)
})

/** The same instrument at so many times its price. */
function atPrice(factor: number) {
  const { bars } = instrument
  const times = (column: Float64Array) => column.map((value) => value * factor)
  return {
    ...instrument,
    bars: {
      ...bars,
      open: times(bars.open),
      high: times(bars.high),
      low: times(bars.low),
      close: times(bars.close),
    },
  }
}

test('the price level cannot be told: the same shape at a thousandfold price is the same slice', () => {
  const dear = atPrice(1024)
  const [one, other] = [chartSliceOf(instrument, request), chartSliceOf(dear, request)]
  one.close.forEach((value, i) => expect(other.close[i]).toBeCloseTo(value, 9))
  one.weekly?.close.forEach((value, i) => expect(other.weekly?.close[i]).toBeCloseTo(value, 9))
  expect(other.weekly?.resistance?.price).toBeCloseTo(one.weekly?.resistance?.price ?? NaN, 9)
  expect(other.resistance?.price).toBeCloseTo(one.resistance?.price ?? NaN, 9)
  expect(one.resistance?.at).toBeGreaterThanOrEqual(one.bar0 - 55)
})

test('no pane of a masked card tells the price level, whatever the feature', () => {
  const panes = FEATURES.map(({ id }) => id)
  const dear = atPrice(1024)
  const [one, other] = [instrument, dear].map((each) => chartSliceOf(each, request))
  expect(one?.panes.map(({ feature }) => feature)).toEqual(panes)
  for (const [i, { feature, values }] of (one?.panes ?? []).entries()) {
    values.forEach((value, t) => {
      const twin = other?.panes[i]?.values[t] as number
      const near = Math.abs(twin - value) <= 1e-12 + 1e-9 * Math.abs(value)
      expect(near || (Number.isNaN(twin) && Number.isNaN(value)), `${feature} at ${t}`).toBe(true)
    })
  }
})

test('weekly volumes are multiples of weeks before bar 0, whose days are all known', () => {
  const { weekly } = chartSliceOf(instrument, { ...request, after: 20 })
  const before = weekly?.volume.slice(weekly.bar0 - 20, weekly.bar0) ?? new Float64Array()
  expect(before.reduce((sum, value) => sum + value, 0) / 20).toBeCloseTo(1, 9)
})

test('bars after bar 0 change no value, whatever they are', () => {
  const noise = { ...instrument, bars: sliceBars(walkInstrument('SECRET', 600, 9).bars, 0, 600) }
  const upTo = (name: 'open' | 'high' | 'low' | 'close' | 'volume') => {
    const column = noise.bars[name]
    column.set(instrument.bars[name].subarray(0, 501))
  }
  for (const name of ['open', 'high', 'low', 'close', 'volume'] as const) upTo(name)
  expect(chartSliceOf(noise, request)).toEqual(chartSliceOf(instrument, request))
})
