import { allocateBars, type Bars, PRICE_COLUMNS } from '../core/columns/bars'
import type { Instrument } from '../core/columns/instrument'

/** The bars that were filed whole: with a volume, all four prices, and those consistent. */
function wholeBars(bars: Bars): Bars {
  const kept = [...bars.flags.keys()].filter((t) => bars.flags[t] === 0)
  const whole = allocateBars(kept.length)
  kept.forEach((from, to) => {
    whole.day[to] = bars.day[from] as number
    for (const column of [...PRICE_COLUMNS, 'volume'] as const)
      whole[column][to] = bars[column][from] as number
  })
  return whole
}

/** The instruments without the bars that carry a flag, as if those had never been filed. */
export function throughGate(instruments: readonly Instrument[]): readonly Instrument[] {
  return instruments.map((one) => ({ ...one, bars: wholeBars(one.bars) }))
}
