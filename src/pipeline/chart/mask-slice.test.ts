import { expect, test } from 'vitest'
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
}

test('a masked slice names neither symbol, date, currency nor price', () => {
  const slice = chartSliceOf(instrument, request)
  expect(slice).toMatchObject({ masked: true, symbol: '', currency: null, findings: [] })
  expect(slice.close[slice.bar0]).toBeCloseTo(100, 10)
  expect([slice.day[0], slice.day[slice.bar0]]).toEqual([-252, 0])
  expect(JSON.stringify(slice)).not.toContain('SECRET')
})

test('the price level cannot be told: the same shape at a thousandfold price is the same slice', () => {
  const times = (column: Float64Array) => column.map((value) => value * 1024)
  const { bars } = instrument
  const dear = {
    ...instrument,
    bars: {
      ...bars,
      open: times(bars.open),
      high: times(bars.high),
      low: times(bars.low),
      close: times(bars.close),
    },
  }
  const [one, other] = [chartSliceOf(instrument, request), chartSliceOf(dear, request)]
  one.close.forEach((value, i) => expect(other.close[i]).toBeCloseTo(value, 9))
  expect(other.resistance?.price).toBeCloseTo(one.resistance?.price ?? NaN, 9)
  expect(one.resistance?.at).toBeGreaterThanOrEqual(one.bar0 - 55)
})

test('bars after bar 0 change no value, whatever they are', () => {
  const noise = { ...instrument, bars: sliceBars(walkInstrument('SECRET', 600, 9).bars, 0, 600) }
  const upTo = (name: 'open' | 'high' | 'low' | 'close' | 'volume') => {
    const column = noise.bars[name]
    column.set(instrument.bars[name].subarray(0, 501))
  }
  for (const name of ['open', 'high', 'low', 'close', 'volume'] as const) upTo(name)
  const { hiddenBars: _a, ...clean } = chartSliceOf(instrument, request)
  const { hiddenBars: _b, ...noisy } = chartSliceOf(noise, request)
  expect(noisy).toEqual(clean)
})
