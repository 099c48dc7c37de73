import { plainText } from '../core/format/csv'

const decoder = new TextDecoder()

/** Numbers the symbols of a column in the order in which they appear. */
export interface SymbolTable {
  /** Id of the trimmed cell, -1 when it is empty. Runs of one symbol cost a comparison of bytes. */
  readonly idOfBytes: (bytes: Uint8Array, from: number, to: number) => number
  readonly idOfText: (text: string) => number
}

/** `symbols` receives each new symbol; ids index it. */
export function createSymbolTable(symbols: string[]): SymbolTable {
  const ids = new Map<string, number>()
  let last = -1
  let lastFrom = 0
  let lastTo = 0

  const idOfText = (text: string): number => {
    if (text === '') return -1
    const known = ids.get(text)
    if (known !== undefined) return known
    ids.set(text, symbols.length)
    return symbols.push(text) - 1
  }

  const idOfBytes = (bytes: Uint8Array, from: number, to: number): number => {
    if (last >= 0 && sameBytes(bytes, from, to, lastFrom, lastTo)) return last
    last = idOfText(plainText(decoder.decode(bytes.subarray(from, to)).trim()))
    lastFrom = from
    lastTo = to
    return last
  }
  return { idOfBytes, idOfText }
}

function sameBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): boolean {
  const length = to - from
  if (otherTo - otherFrom !== length) return false
  for (let i = 0; i < length; i++) if (bytes[from + i] !== bytes[otherFrom + i]) return false
  return true
}
