import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSource } from './read-source'
import { sharedData } from '../testing/shared-data'
import { dayIndex } from '../core/columns/brand'
import { isoFromDay } from '../core/columns/day'
import type { Instrument } from '../core/columns/instrument'
import { isJump } from '../core/columns/jumps'
import { labelExplosions } from '../core/labels/explosion'
import { checkDataset } from '../core/quality/check-bars'
import type { BarFinding } from '../core/quality/finding'
import { throughGate } from '../core/quality/gate'

function instrumentsOf(...path: string[]): readonly Instrument[] | null {
  const file = sharedData(...path)
  return file ? readSource(file, readFileSync(file)).flatMap(({ series }) => series) : null
}

const iso = (day: number): string => isoFromDay(dayIndex(day))
const LABEL = { kind: 'max_high', horizon: 10, theta: 0.5 } as const

function severeOf(instrument: Instrument): readonly BarFinding[] {
  const [found = []] = checkDataset([instrument])
  return found.filter(({ severity }) => severity === 'severe')
}

test('the move of GME in January 2021 is a true explosion', () => {
  const [gme] = instrumentsOf('zoo_prices', 'nasdaq_com_GME.csv') ?? []
  if (!gme) return
  const findings = severeOf(gme)
  expect(findings).toEqual([])
  const { y } = labelExplosions(throughGate(gme.bars, findings, []), LABEL)
  const at = gme.bars.day.findIndex((day) => iso(day) === '2021-01-20')
  expect(y[at]).toBe(1)
})

test('prices in cents are found, and pass as no crash; adjusted, they are one series', () => {
  const [ssw] = instrumentsOf('zoo_prices', 'yfinance_tz_descending_100x_SSW.JO.csv') ?? []
  if (!ssw) return
  const [unit, ...others] = severeOf(ssw)
  expect(others).toEqual([])
  expect(unit).toMatchObject({ kind: 'unit_error', factor: 0.01 })
  expect(iso(unit!.fromDay)).toBe('2023-06-01')
  const { y } = labelExplosions(throughGate(ssw.bars, [unit!], []), LABEL)
  expect(y.slice(12, 22)).toEqual(new Int8Array(10).fill(-1))
  const { close } = throughGate(ssw.bars, [], [{ ...unit!, act: 'adjust' }])
  for (let t = 1; t < close.length; t++)
    expect(Math.abs(close[t]! / close[t - 1]! - 1)).toBeLessThan(0.15)
})

test('the two unadjusted splits of AAPL are found with their ratios', () => {
  const [aapl] = instrumentsOf('zoo_prices', 'lean_decicents_headerless_AAPL.csv') ?? []
  if (!aapl) return
  const found = severeOf(aapl)
  expect(found.map(({ kind, fromDay, factor }) => [kind, iso(fromDay), factor])).toEqual([
    ['split_jump', '2014-06-09', 1 / 7],
    ['split_jump', '2020-08-31', 1 / 4],
  ])
  const decisions = found.map((one) => ({ ...one, act: 'adjust' as const }))
  const { close } = throughGate(aapl.bars, found, decisions)
  for (let t = 1; t < close.length; t++)
    expect(Math.abs(close[t]! / close[t - 1]! - 1)).toBeLessThan(0.15)
})

describe('over the stocks', () => {
  const stocks = instrumentsOf('bulk', 'us_nasdaq_com_long.csv.gz')

  test('every one-day move beyond 4 times or a quarter is found; those that traded are kept', () => {
    if (!stocks) return
    const found = checkDataset(stocks)
    let jumps = 0
    stocks.forEach(({ bars }, index) => {
      for (let t = 1; t < bars.day.length; t++) {
        if (!isJump(bars.close[t - 1]!, bars.close[t]!)) continue
        jumps++
        const day = bars.day[t]!
        const covers = (found[index] ?? []).some(
          ({ fromDay, toDay }) => fromDay <= day && day <= bars.day[bars.day.indexOf(toDay) + 1]!,
        )
        expect([stocks[index]!.symbol, iso(day), covers]).toEqual([
          stocks[index]!.symbol,
          iso(day),
          true,
        ])
      }
    })
    expect(jumps).toBe(42)
    const bySeverity = found.flat().filter(({ severity }) => severity === 'severe')
    expect(bySeverity.length).toBeLessThan(30)
    const traded = (symbol: string, date: string) =>
      found[stocks.findIndex((one) => one.symbol === symbol)]!.find(
        ({ fromDay }) => iso(fromDay) === date,
      )
    for (const [symbol, date] of [
      ['AMC', '2021-01-27'],
      ['BNGO', '2019-10-16'],
      ['EQ', '2020-07-13'],
      ['RLMD', '2022-10-13'],
      ['PTPI', '2023-04-14'],
    ] as const)
      expect(traded(symbol, date)).toMatchObject({ kind: 'price_jump', severity: 'note' })
  })

  test('no crypto perpetual has a severe finding: the crash of 2025-10-10 was traded', () => {
    const coins = instrumentsOf('bulk', 'crypto_bybit_perp_long.csv.gz')
    if (!coins) return
    const found = checkDataset(coins).flat()
    expect(found.filter(({ severity }) => severity === 'severe')).toEqual([])
    expect(found.filter(({ kind }) => kind === 'spike').length).toBeGreaterThan(20)
  })
})
