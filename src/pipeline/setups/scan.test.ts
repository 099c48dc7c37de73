import { expect, test } from 'vitest'
import { sliceBars } from '../../core/columns/bars'
import { labelExplosions } from '../../core/labels/explosion'
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
  outcomes: 'all',
  spaced: false,
  days: [-Infinity, Infinity],
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

test('the four outcomes part the labelled bars, and agree with signal and label', () => {
  const history = { ...ALL, mode: 'history', signals: ['S1'] } as const
  const everything = scanInstrument(instrument, { ...ALL, mode: 'history' })
  const known = [...everything.bar].filter((_, i) => everything.outcome[i] !== -1)
  const s1 = new Set(scanInstrument(instrument, history).bar)
  const { y } = labelExplosions(instrument.bars, ALL.label)
  const expected = (said: boolean, happened: number) =>
    known.filter((t) => s1.has(t) === said && y[t] === happened)
  const bars = (outcomes: ScanQuery['outcomes']) => [
    ...scanInstrument(instrument, { ...history, outcomes }).bar,
  ]
  expect(bars('hits')).toEqual(expected(true, 1))
  expect(bars('false_alarms')).toEqual(expected(true, 0))
  expect(bars('missed')).toEqual(expected(false, 1))
  expect(bars('correct_rejects')).toEqual(expected(false, 0))
  expect(expected(true, 1).length).toBeGreaterThan(0)
  expect(expected(false, 1).length).toBeGreaterThan(0)
})

test('spaced bars never share a label window, and do not depend on what follows', () => {
  const query = { ...ALL, mode: 'history', signals: ['S1'], spaced: true } as const
  const bars = [...scanInstrument(instrument, query).bar]
  bars.slice(1).forEach((t, i) => expect(t - (bars[i] as number)).toBeGreaterThan(10))
  const noisy = scanInstrument(withNoiseAfter(instrument, 450, 5), query)
  expect([...noisy.bar].filter((t) => t <= 450)).toEqual(bars.filter((t) => t <= 450))
})

test('moves that are all that is asked for are entered at their first bar, and then once a horizon', () => {
  const query = { ...ALL, mode: 'history', outcomes: 'hits' } as const
  const hits = [...scanInstrument(instrument, query).bar]
  const kept: number[] = []
  for (const t of hits) if (t - (kept.at(-1) ?? -99) > ALL.label.horizon) kept.push(t)
  expect(kept.length).toBeGreaterThan(1)
  expect([...scanInstrument(instrument, { ...query, spaced: true }).bar]).toEqual(kept)
  const said = [...scanInstrument(instrument, { ...query, signals: ['S1'], spaced: true }).bar]
  const blind = scanInstrument(instrument, {
    ...query,
    signals: ['S1'],
    spaced: true,
    outcomes: 'all',
  })
  expect(said.every((t) => blind.bar.includes(t))).toBe(true)
})
