import { LIQUID } from '../../contracts/spec'
import type { AssetClass } from '../../core/columns/instrument'
import type { SetupFilter } from '../../state/setup-filter'

/** Signals that the rows of the forest count. */
const SIGNALS: Readonly<Record<string, readonly string[]>> = {
  S1: ['S1'],
  S2: ['S2'],
  S3: ['S1', 'S2'],
  REL: ['REL'],
  BRK: ['BRK'],
  HI: ['HI'],
}

/** The filter that names the bars of a boost by its id; null where no filter does. */
export function queueOf(id: string, assetClass: AssetClass | null): Partial<SetupFilter> | null {
  const [signal = '', part] = id.replace(/^VS\./, '').split('.')
  const sig = SIGNALS[signal]
  if (!sig) return null
  const filter = { sig, cls: assetClass ?? 'all' } as const
  if (part === undefined) return filter
  if (/^\d{4}$/.test(part)) return { ...filter, from: `${part}-01-01`, to: `${part}-12-31` }
  if (part !== 'liquid' || assetClass === null) return null
  const { minClose, minTradedValue } = LIQUID[assetClass]
  return { ...filter, close: minClose, value: minTradedValue }
}
