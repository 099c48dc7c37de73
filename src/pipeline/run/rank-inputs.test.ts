import { expect, test } from 'vitest'
import { ALL_ROWS } from '../../contracts/spec'
import { sliceBars } from '../../core/columns/bars'
import type { Instrument } from '../../core/columns/instrument'
import { modelInput } from '../../core/features/input'
import { randomMarket } from '../../testing/random-market'
import { withNoiseAfter } from '../../testing/walk'
import { joinPanels, panelOf } from './panel'
import { rankInputs } from './rank-inputs'

const INPUTS = ['ret5', 'rank(ret5)', 'rank(atr_pct)'].map(modelInput)
const SPEC = {
  rows: ALL_ROWS,
  label: { kind: 'max_high', horizon: 10, theta: 0.05 },
  features: INPUTS.map(({ feature }) => feature.id),
} as const
const market = randomMarket(8, 6, 420)

/** Inputs of every eligible bar by symbol and day. */
function inputsOf(instruments: readonly Instrument[]): Map<string, readonly number[]> {
  const panel = joinPanels(instruments.map((one) => panelOf(one, SPEC)))
  rankInputs(panel, INPUTS)
  return new Map(
    Array.from(panel.day, (day, row) => [
      `${panel.symbols[panel.instrument[row] as number]} ${day}`,
      Array.from(panel.x.subarray(3 * row, 3 * row + 3)),
    ]),
  )
}

const whole = inputsOf(market)
const lastDay = market[0]?.bars.day[380] as number

test('values stay, ranks lie between 0 and 1 and differ', () => {
  const ranks = [...whole.values()].flatMap((values) => values.slice(1))
  const known = ranks.filter((rank) => !Number.isNaN(rank))
  expect(Math.min(...known)).toBe(0)
  expect(Math.max(...known)).toBe(1)
  expect([...whole.values()].some(([value]) => (value as number) < 0)).toBe(true)
})

test('bars cut after a date, or noise after it, change no rank up to it, bit for bit', () => {
  const upTo = (bars: { readonly day: Int32Array }) => bars.day.findLastIndex((d) => d <= lastDay)
  const cut = market.map((one) => ({ ...one, bars: sliceBars(one.bars, 0, upTo(one.bars) + 1) }))
  const noisy = market.map((one, i) => withNoiseAfter(one, upTo(one.bars), i))
  for (const other of [inputsOf(cut), inputsOf(noisy)]) {
    const keys = [...whole.keys()].filter((key) => Number(key.split(' ')[1]) <= lastDay)
    expect(keys.length).toBeGreaterThan(200)
    for (const key of keys) expect(other.get(key)).toEqual(whole.get(key))
  }
})
