import { coilError } from '../contracts/errors'
import type { BarStore } from '../contracts/ports'
import type { Instrument } from '../core/columns/instrument'

/** Bars that were read from files, kept in memory; the dataset id is ignored. */
export function createMemoryBars(instruments: readonly Instrument[]): BarStore {
  const bySymbol = new Map(instruments.map((one) => [one.symbol, one]))
  const find = async (symbols: readonly string[]): Promise<readonly Instrument[]> =>
    symbols.map((symbol) => {
      const found = bySymbol.get(symbol)
      if (found === undefined)
        throw coilError('not_found', `there is no instrument ${symbol}`, { stage: 'read' })
      return found
    })
  return {
    symbols: () => Promise.resolve([...bySymbol.keys()]),
    load: (_datasetId, symbols) => find(symbols),
    loadFiled: (_datasetId, symbols) => find(symbols),
  }
}
