import { expect, test } from 'vitest'
import { randomBars } from '../../testing/random-market'
import { BAR_FLAG, type Bars } from '../columns/bars'
import { trustedBars } from '../columns/suspect'
import type { BarDecision, BarFinding } from './finding'
import { gateKey, throughGate, withoutSuspicion } from './gate'

const BARS = randomBars(4, 60)
const finding = (at: number, to = at, rest: Partial<BarFinding> = {}): BarFinding => ({
  kind: 'split_jump',
  severity: 'severe',
  fromDay: BARS.day[at] as number,
  toDay: BARS.day[to] as number,
  bars: to - at + 1,
  factor: 0.25,
  scope: 'before',
  says: '',
  ...rest,
})
const decision = (of: BarFinding, act: BarDecision['act']): BarDecision => ({ ...of, act })
const suspects = ({ flags }: Bars): number[] =>
  [...flags.keys()].filter((t) => (flags[t]! & BAR_FLAG.suspect) !== 0)

test('an open severe finding marks its bars, and the bar on which a stretch comes back', () => {
  expect(suspects(throughGate(BARS, [finding(20)], []))).toEqual([20])
  expect(suspects(throughGate(BARS, [finding(20, 22, { scope: 'within' })], []))).toEqual([
    20, 21, 22, 23,
  ])
  expect(suspects(throughGate(BARS, [finding(59, 59, { scope: 'within' })], []))).toEqual([59])
  expect(throughGate(BARS, [finding(20, 20, { severity: 'check' })], [])).toBe(BARS)
})

test('accepting clears, excluding marks, adjusting multiplies prices and shares', () => {
  const split = finding(30)
  expect(throughGate(BARS, [split], [decision(split, 'accept')])).toEqual(BARS)
  const excluded = throughGate(BARS, [split], [decision(split, 'exclude')])
  expect(suspects(excluded)).toEqual([30])
  const adjusted = throughGate(BARS, [split], [decision(split, 'adjust')])
  expect(suspects(adjusted)).toEqual([])
  expect(adjusted.close[29]).toBe(BARS.close[29]! * 0.25)
  expect(adjusted.volume[29]).toBe(BARS.volume[29]! / 0.25)
  expect(adjusted.close[30]).toBe(BARS.close[30])
})

test('a price in another unit leaves the number of shares alone', () => {
  const unit = finding(10, 14, { kind: 'unit_error', scope: 'within', factor: 0.01 })
  const { close, volume } = throughGate(BARS, [unit], [decision(unit, 'adjust')])
  expect([close[9], close[10], close[14], close[15]]).toEqual([
    BARS.close[9],
    BARS.close[10]! * 0.01,
    BARS.close[14]! * 0.01,
    BARS.close[15],
  ])
  expect(volume).toEqual(BARS.volume)
})

test('the bars as filed are never written to', () => {
  const before = structuredClone(BARS)
  const split = finding(30)
  throughGate(BARS, [split, finding(40)], [decision(split, 'adjust')])
  expect(BARS).toEqual(before)
})

test('a row is trusted when no bar of its windows is suspect', () => {
  const gated = throughGate(BARS, [finding(30)], [])
  const trusted = trustedBars(gated, 20, 10)
  expect([...trusted.keys()].filter((t) => trusted[t] === 0)).toEqual(
    Array.from({ length: 31 }, (_, k) => 20 + k),
  )
  expect(suspects(withoutSuspicion(gated))).toEqual([])
  expect(withoutSuspicion(BARS)).toBe(BARS)
})

test('the key changes with what is served, and with nothing else', () => {
  const split = finding(30)
  const note = finding(12, 12, { severity: 'note', kind: 'price_jump' })
  expect(gateKey([note], [])).toBe('')
  expect(gateKey([split], [])).not.toBe('')
  expect(gateKey([split], [decision(split, 'accept')])).toBe('')
  expect(gateKey([split], [decision(split, 'adjust')])).not.toBe(
    gateKey([split], [{ ...decision(split, 'adjust'), factor: 0.5 }]),
  )
})
