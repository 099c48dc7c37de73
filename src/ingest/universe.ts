import { coilError } from '../contracts/errors'
import { expandSource } from './archive'
import { openTable, type TableFile } from './open-table'
import { looksLikeSymbolList, type SymbolRowsReading, symbolsOfList } from './symbol-list'
import { symbolsOfTable } from './symbol-rows'

/** A list of symbols as read from a file. */
export interface UniverseReading extends SymbolRowsReading {
  /** Symbols listed, and how many of them are distinct. */
  readonly symbols: number
  readonly unique: number
  /** In file order; null when there are none. */
  readonly first: string | null
  readonly last: string | null
}

/**
 * Reads a list of symbols: a table with a symbol column (fund holdings give their equity rows), one
 * symbol a line with # comments, or a TradingView watch list of EXCHANGE:SYMBOL. Throws a
 * `bad_input` error that names the file when it lists none.
 */
export function readUniverse(path: string, bytes: Uint8Array): UniverseReading {
  for (const file of expandSource(path, bytes)) {
    if ('code' in file) throw coilError('bad_input', file.message, { stage: 'read' })
    const table = openTable(file.path, file.bytes)
    if ('code' in table) throw coilError('bad_input', table.message, { stage: 'read' })
    const reading = universeOf(table)
    if (reading && reading.symbols > 0) return reading
  }
  throw coilError('bad_input', `${path} lists no symbols.`, {
    stage: 'read',
    hint: 'Give one symbol a line, or a table with a column named Symbol or Ticker.',
  })
}

/** The symbols that a table lists, or null when it is something else. */
export function universeOf(table: TableFile): UniverseReading | null {
  if (table.layout.kind === 'universe') return summarise(symbolsOfTable(table))
  if (table.layout.kind === 'unknown' && looksLikeSymbolList(table.head)) {
    return summarise(symbolsOfList(table.utf8))
  }
  return null
}

function summarise({ members, skipped }: SymbolRowsReading): UniverseReading {
  return {
    symbols: members.length,
    unique: new Set(members.map(({ symbol }) => symbol)).size,
    first: members[0]?.symbol ?? null,
    last: members.at(-1)?.symbol ?? null,
    members,
    skipped,
  }
}
