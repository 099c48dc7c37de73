import { expect, test } from 'vitest'
import { sliceBars } from '../../core/columns/bars'
import { walkInstrument, withNoiseAfter } from '../../testing/walk'
import { joinScans } from './join-scans'
import { type ScanQuery, scanInstrument } from './scan'
import { runsOf } from './sparks'

const ALL: ScanQuery = {
  mode: 'asof',
  signals: [],
  maxBbPctRank: null,
  minClose: null,
  minTradedValue: null,
  label: { kind: 'max_high', horizon: 10, theta: 0.1 },
  day: 15_400,
}
const instrument = walkInstrument('AAA', 600, 3)

test('an as-of list shows the figures of its date, whatever comes later', () => {
  const noisy = withNoiseAfter(instrument, 400, 5)
  const { outcome: _mine, ...mine } = scanInstrument(instrument, ALL)
  const { outcome: _other, ...other } = scanInstrument(noisy, ALL)
  expect(mine.bar).toEqual(Int32Array.of(400))
  expect(other).toEqual(mine)
})

test('the newest bar is listed although its label is unknown', () => {
  const cut = { ...instrument, bars: sliceBars(instrument.bars, 0, 401) }
  const scan = scanInstrument(cut, ALL)
  expect(scan.bar).toEqual(Int32Array.of(400))
  expect(scan.outcome).toEqual(Int8Array.of(-1))
})

test('an instrument whose data ended long before the date is not part of the list', () => {
  const scan = scanInstrument(instrument, { ...ALL, day: 15_599 + 30 })
  expect(scan.of).toBe(0)
  expect(scan.bar.length).toBe(0)
})

test('history holds exactly the eligible bars that pass the filter', () => {
  const all = scanInstrument(instrument, { ...ALL, mode: 'history' })
  expect(all.bar[0]).toBe(300)
  expect(all.bar.length).toBe(300)
  const narrow = scanInstrument(instrument, { ...ALL, mode: 'history', signals: ['S1'] })
  const s1 = [...all.bar].filter((_, i) => (all.columns.barsInS1[i] as number) > 0)
  expect([...narrow.bar]).toEqual(s1)
})

test('a filter by a signal that does not exist is refused, not left out', () => {
  expect(() => scanInstrument(instrument, { ...ALL, signals: ['S9'] })).toThrow("no signal 'S9'")
})

test('joined scans name instruments by their place in the whole', () => {
  const part = (symbol: string) =>
    scanInstrument({ ...instrument, symbol }, { ...ALL, mode: 'history' })
  const joined = joinScans([part('AAA'), joinScans([part('BBB'), part('CCC')])])
  expect(joined.symbols).toEqual(['AAA', 'BBB', 'CCC'])
  expect([...new Set(joined.instrument)]).toEqual([0, 1, 2])
  expect(joined.of).toBe(900)
})

test('runs of a flag are half-open spans', () => {
  expect(runsOf(Float64Array.of(0, 1, 1, NaN, 1, 0))).toEqual([
    [1, 3],
    [4, 5],
  ])
})
