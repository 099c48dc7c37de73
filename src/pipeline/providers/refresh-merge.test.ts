import { expect, test } from 'vitest'
import { type Bars, sliceBars } from '../../core/columns/bars'
import { randomBars } from '../../testing/random-market'
import { refreshBars } from './refresh-merge'

const bars = randomBars(7, 120)
const stored = sliceBars(bars, 0, 100)

function times(from: Bars, factor: (t: number) => number): Bars {
  const by = (column: Float64Array) => column.map((value, t) => value * factor(t))
  const { open, high, low, close } = from
  return { ...from, open: by(open), high: by(high), low: by(low), close: by(close) }
}

test('an answer without a shared date is not joined', () => {
  expect(refreshBars(stored, sliceBars(bars, 110, 120))).toBeNull()
})

test('an overlap at two scales is not joined', () => {
  const mixed = times(sliceBars(bars, 90, 120), (t) => (t >= 6 && t < 10 ? 0.25 : 1))
  expect(refreshBars(stored, mixed)).toBeNull()
})

test('a dividend of 1.5% readjusts all history, so that no step is left', () => {
  const merged = refreshBars(
    stored,
    times(sliceBars(bars, 90, 120), () => 0.985),
  )
  expect(merged?.readjusted).toBeCloseTo(0.985, 9)
  for (let t = 0; t < 120; t += 7)
    expect((merged?.bars.close[t] as number) / (bars.close[t] as number)).toBeCloseTo(0.985, 9)
})

test('one bar that the provider put right is a change, no other scale', () => {
  const put = times(sliceBars(bars, 90, 120), (t) => (t === 4 ? 1.1 : 1))
  expect(refreshBars(stored, put)).toMatchObject({ added: 20, changed: 1, readjusted: null })
})

test('an answer that holds every stored date replaces what no factor explains', () => {
  const whole = times(bars, (t) => (t < 50 ? 0.5 : 0.8))
  const merged = refreshBars(stored, whole)
  expect(merged?.bars.close).toEqual(whole.close)
  expect(merged).toMatchObject({ added: 20, changed: 100, readjusted: null })
})
