import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_USE } from '../../providers/budget'
import { providerById } from '../../providers/registry'
import { forecastOf } from './forecast'

const DAY = 86_400_000

describe('the forecast', () => {
  const { info } = providerById('alpha_vantage')
  const now = Date.UTC(2026, 10, 22, 14)

  test('spreads calls over the days that the limit asks for', () => {
    const use = { ...NO_USE('alpha_vantage'), day: Math.floor(now / DAY), today: 7 }
    const forecast = forecastOf(info, Array(50).fill(null), use, now)
    expect(forecast).toMatchObject({ calls: 50, usedToday: 7, leftToday: 18 })
    expect(forecast.days).toEqual([
      { date: '2026-11-22', planned: 18 },
      { date: '2026-11-23', planned: 25 },
      { date: '2026-11-24', planned: 7 },
    ])
    expect(forecast.finishesAt).toBe('2026-11-24T00:01:00.000Z')
    expect(forecast.warnings[0]).toContain('311')
  })

  test('counts what a refresh asks for, and says what it may come to', () => {
    const binance = providerById('binance').info
    const today = Math.floor(now / DAY)
    const forecast = forecastOf(binance, [null, today - 20, today - 1500], NO_USE('binance'), now)
    expect(forecast.calls).toBe(4 + 1 + 2)
    expect(forecast.warnings).toEqual([expect.stringMatching(/2 symbols .* up to 4 calls/)])
    expect(forecastOf(binance, [null], NO_USE('binance'), now).warnings).toEqual([])
  })

  test('plans every call once, never more than a day allows, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 25 }),
        (symbols, today) => {
          const use = { ...NO_USE('x'), day: Math.floor(now / DAY), today }
          const { days } = forecastOf(info, Array(symbols).fill(null), use, now)
          expect(days.reduce((sum, { planned }) => sum + planned, 0)).toBe(symbols)
          days.forEach(({ planned }, k) =>
            expect(planned).toBeLessThanOrEqual(k === 0 ? 25 - today : 25),
          )
        },
      ),
    )
  })
})
