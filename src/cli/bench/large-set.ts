import type { Instrument } from '../../core/columns/instrument'
import { nullUniverse } from '../../core/synthetic/null-preset'

/** With 1,500 bars each as many bars as 318 stocks of 2,045. */
const INSTRUMENTS = 434

/** Instruments of the null universe, over and over under new symbols: some 650,000 bars. */
export function largeSet(): readonly Instrument[] {
  const { instruments } = nullUniverse(1)
  return Array.from({ length: INSTRUMENTS }, (_, k) => {
    const one = instruments[k % instruments.length] as Instrument
    return { ...one, symbol: `${one.symbol}-${Math.floor(k / instruments.length)}` }
  })
}
