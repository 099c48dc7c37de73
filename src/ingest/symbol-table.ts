import { plainText } from '../core/format/csv'

const decoder = new TextDecoder()

/** Numbers the symbols of a column in the order in which they appear. */
export interface SymbolTable {
  /** Id of the trimmed cell, -1 when it is empty. Symbols seen before cost a comparison of bytes. */
  readonly idOfBytes: (bytes: Uint8Array, from: number, to: number) => number
  readonly idOfText: (text: string) => number
}

/** Slots of cells seen, a power of two. */
const SLOTS = 4096

/** FNV-1a over the bytes of a cell, cut to a slot. */
function slotOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let p = from; p < to; p++) hash = Math.imul(hash ^ (bytes[p] as number), 0x01000193)
  return (hash ^ (hash >>> 15)) & (SLOTS - 1)
}

/** `symbols` receives each new symbol; ids index it. */
export function createSymbolTable(symbols: string[]): SymbolTable {
  const ids = new Map<string, number>()
  // Cells by a hash of their bytes: where one was seen, and its id. A newer cell takes the place of
  // an older one with the same slot, which costs a second look-up by text and no more.
  const seenFrom = new Int32Array(SLOTS)
  const seenTo = new Int32Array(SLOTS)
  const seenId = new Int32Array(SLOTS).fill(-1)

  const idOfText = (text: string): number => {
    if (text === '') return -1
    const known = ids.get(text)
    if (known !== undefined) return known
    ids.set(text, symbols.length)
    return symbols.push(text) - 1
  }

  const idOfBytes = (bytes: Uint8Array, from: number, to: number): number => {
    const slot = slotOf(bytes, from, to)
    const known = seenId[slot] as number
    if (known >= 0 && sameBytes(bytes, from, to, seenFrom[slot] as number, seenTo[slot] as number))
      return known
    const id = idOfText(plainText(decoder.decode(bytes.subarray(from, to)).trim()))
    seenFrom[slot] = from
    seenTo[slot] = to
    seenId[slot] = id
    return id
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
