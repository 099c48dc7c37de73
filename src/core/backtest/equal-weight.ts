import { type Bars, firstBarOnOrAfter } from '../columns/bars'
import { dayIndex } from '../columns/brand'
import type { Instrument } from '../columns/instrument'

/**
 * Equal-weight buy and hold over the dates `day`, without costs and never rebalanced. Every symbol
 * that trades in the period gets the same share of `startEquity`; the share lies in cash until the
 * symbol's first close, is bought there (at its last close before the period when there is one),
 * and stays at its last close when the data end. Returns the value at the close of each date.
 */
export function equalWeightCurve(
  instruments: readonly Instrument[],
  day: Int32Array,
  startEquity: number,
): Float64Array {
  const first = day[0]
  if (first === undefined) return new Float64Array(0)
  const curve = new Float64Array(day.length)
  const members = instruments.filter(({ bars }) => (bars.day.at(-1) ?? -Infinity) >= first)
  for (const { bars } of members) addHolding(bars, day, startEquity / members.length, curve)
  return curve
}

function addHolding(bars: Bars, day: Int32Array, share: number, curve: Float64Array): void {
  let bar = firstBarOnOrAfter(bars, dayIndex(day[0] as number)) - 1
  const units = share / (bars.close[Math.max(bar, 0)] as number)
  for (let i = 0; i < day.length; i++) {
    while ((bars.day[bar + 1] ?? Infinity) <= (day[i] as number)) bar++
    curve[i] = (curve[i] as number) + (bar < 0 ? share : units * (bars.close[bar] as number))
  }
}
