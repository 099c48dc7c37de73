import { type Bars, firstBarOnOrAfter } from '../columns/bars'
import { isSuspect } from '../columns/suspect'
import { dayIndex } from '../columns/brand'
import type { Instrument } from '../columns/instrument'

export interface EqualWeight {
  /** Value at the close of each date. */
  readonly curve: Float64Array
  /** The symbol worth most at the end, with its share of the whole; null without a date. */
  readonly largest: { readonly symbol: string; readonly share: number } | null
}

/**
 * Equal-weight buy and hold over the dates `day`, without costs and never rebalanced. Every symbol
 * that trades in the period gets the same share of `startEquity`; the share lies in cash until the
 * symbol's first close, is bought there (at its last close before the period when there is one),
 * and stays at its last close when the data end. A move into a suspect bar is none.
 */
export function equalWeight(
  instruments: readonly Instrument[],
  day: Int32Array,
  startEquity: number,
): EqualWeight {
  const curve = new Float64Array(day.length)
  const first = day[0]
  if (first === undefined) return { curve, largest: null }
  const members = instruments.filter(({ bars }) => (bars.day.at(-1) ?? -Infinity) >= first)
  const ends = members.map(({ symbol, bars }) => ({
    symbol,
    value: addHolding(bars, day, startEquity / members.length, curve),
  }))
  const { symbol, value } = ends.reduce((top, next) => (next.value > top.value ? next : top))
  return { curve, largest: { symbol, share: value / (curve.at(-1) as number) } }
}

/** Adds a holding of `share` to the curve; returns what it is worth at the end. */
function addHolding(bars: Bars, day: Int32Array, share: number, curve: Float64Array): number {
  let bar = firstBarOnOrAfter(bars, dayIndex(day[0] as number)) - 1
  let value = share
  let units = share / (bars.close[Math.max(bar, 0)] as number)
  for (let i = 0; i < day.length; i++) {
    while ((bars.day[bar + 1] ?? Infinity) <= (day[i] as number)) bar++
    if (bar >= 0 && isSuspect(bars, bar)) units = value / (bars.close[bar] as number)
    else if (bar >= 0) value = units * (bars.close[bar] as number)
    curve[i] = (curve[i] as number) + value
  }
  return value
}
