import { describe, expect, test } from 'vitest'
import { type Bars, barCount, dayOfBar } from '../columns/bars'
import { isoFromDay, weekdayOfDay } from '../columns/day'
import { generateUniverse } from './generate'
import { SYNTHETIC_PRESETS } from './universe'

const soundBar = (bars: Bars, t: number): boolean => {
  const [open, high] = [bars.open[t] as number, bars.high[t] as number]
  const [low, close] = [bars.low[t] as number, bars.close[t] as number]
  return low > 0 && low <= Math.min(open, close) && high >= Math.max(open, close) && high < 1e6
}

describe.each(SYNTHETIC_PRESETS)('preset %s', (preset) => {
  const universe = generateUniverse(preset, 1)

  test('gives the same bytes for the same seed and others for another', () => {
    expect(generateUniverse(preset, 1)).toEqual(universe)
    const other = generateUniverse(preset, 2)
    universe.instruments.forEach(({ bars }, i) =>
      expect(other.instruments[i]?.bars.close).not.toEqual(bars.close),
    )
  })

  test('has sound bars with whole volumes, up to the same fixed date', () => {
    for (const { symbol, bars } of universe.instruments) {
      const count = barCount(bars)
      expect(isoFromDay(dayOfBar(bars, count - 1))).toBe('2025-12-31')
      for (let t = 0; t < count; t++) {
        if (!soundBar(bars, t)) expect.fail(`${symbol} bar ${t} is not sound`)
        expect(Number.isInteger(bars.volume[t]) && (bars.volume[t] as number) > 0).toBe(true)
        if (t > 0) expect(bars.day[t]).toBeGreaterThan(bars.day[t - 1] as number)
      }
    }
  })

  test('bears names that cannot be taken for real ones, sorted', () => {
    const symbols = universe.instruments.map(({ symbol }) => symbol)
    expect(symbols).toEqual(symbols.toSorted())
    for (const symbol of symbols) expect(symbol).toMatch(/^(DEMO|NULL)C?\d+(-USD)?$|^SYN-/)
  })

  test('has one attention value a bar', () => {
    expect(universe.attention.map(({ symbol }) => symbol)).toEqual(
      universe.instruments.map(({ symbol }) => symbol),
    )
    universe.attention.forEach(({ day, mentions }, i) => {
      expect(day).toEqual(universe.instruments[i]?.bars.day)
      expect(mentions.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
    })
  })
})

test('stocks of the demo trade on weekdays, coins every day', () => {
  for (const { assetClass, calendar, bars } of generateUniverse('demo', 1).instruments) {
    const weekend = bars.day.some((_, t) => weekdayOfDay(dayOfBar(bars, t)) % 6 === 0)
    expect(weekend).toBe(assetClass === 'crypto')
    expect(calendar).toBe(assetClass === 'crypto' ? 365 : 252)
  }
})

test.each([-1, 0.5, NaN, 2 ** 32])('seed %d is refused', (seed) => {
  expect(() => generateUniverse('demo', seed)).toThrow(`seed ${seed} is not`)
})
