import { COMMA, type DecimalByte, DOT, POWERS, readNumber } from './number-cell'
import { CR, LF, QUOTE, type RowCursor } from './row-cursor'

/** Any number of so many digits is an Int32. */
const INT_DIGITS = 9

/**
 * A walk over the cells of rows that are known to end with a line end, so that no step needs to look for the
 * end of the bytes. It takes cells that stand on one line, quoted as a whole or not at all.
 */
export interface CellWalk {
  readonly bytes: Uint8Array
  readonly delimiter: number
  readonly decimal: DecimalByte
  /** First byte of the next cell. */
  position: number
  /** The last cell, quotes left out. */
  from: number
  to: number
  /** The byte that ended it: the delimiter, LF or CR. */
  stop: number
}

export function createCellWalk({ bytes, delimiter }: RowCursor, decimal: DecimalByte): CellWalk {
  return { bytes, delimiter, decimal, position: 0, from: 0, to: 0, stop: 0 }
}

/** Walks over a cell; false where its quotes are odd. */
export function passCell(walk: CellWalk): boolean {
  const { bytes, delimiter } = walk
  let p = walk.position
  let c = bytes[p] as number
  if (c === QUOTE) {
    walk.from = ++p
    c = bytes[p] as number
    while (c !== QUOTE && c !== LF && c !== CR) c = bytes[++p] as number
    walk.to = p
    if (c !== QUOTE) return false
    c = bytes[++p] as number
    if (c !== delimiter && c !== LF && c !== CR) return false
  } else {
    const highest = delimiter > CR ? delimiter : CR
    walk.from = p
    while (c > highest || (c !== delimiter && c !== LF && c !== CR)) c = bytes[++p] as number
    walk.to = p
  }
  walk.stop = c
  walk.position = p + 1
  return true
}

const isDigit = (c: number | undefined): boolean => c !== undefined && c >= 48 && c <= 57

/**
 * Walks over a cell and puts its number, as `readNumber` gives it, into `target` at `i`. What most cells
 * hold, up to nine digits with a point and in quotes with groups of three, is read on the way.
 */
export function takeNumber(walk: CellWalk, target: Float64Array, i: number): boolean {
  const { bytes, delimiter, decimal } = walk
  let p = walk.position
  let c = bytes[p] as number
  const quoted = c === QUOTE
  if (quoted) c = bytes[++p] as number
  const from = p
  let mantissa = 0
  while (c >= 48 && c <= 57) {
    mantissa = (Math.imul(mantissa, 10) + c - 48) | 0
    c = bytes[++p] as number
  }
  let digits = p - from
  if (quoted && digits > 0) {
    const group = DOT + COMMA - decimal
    while (c === group && isDigit(bytes[p + 1]) && isDigit(bytes[p + 2]) && isDigit(bytes[p + 3])) {
      const three =
        (bytes[p + 1] as number) * 100 + (bytes[p + 2] as number) * 10 + (bytes[p + 3] as number)
      mantissa = (Math.imul(mantissa, 1000) + three - 5328) | 0
      digits += 3
      p += 4
      c = bytes[p] as number
    }
  }
  let scale = 0
  if (c === decimal && (quoted || c !== delimiter)) {
    const point = p
    c = bytes[++p] as number
    while (c >= 48 && c <= 57) {
      mantissa = (Math.imul(mantissa, 10) + c - 48) | 0
      c = bytes[++p] as number
    }
    scale = p - point - 1
    digits += scale
  }
  const closed = !quoted || c === QUOTE
  if (quoted) c = bytes[p + 1] as number
  if (closed && digits > 0 && digits <= INT_DIGITS && (c === delimiter || c === LF || c === CR)) {
    target[i] = scale === 0 ? mantissa : mantissa / (POWERS[scale] as number)
    walk.from = from
    walk.to = p
    walk.stop = c
    walk.position = quoted ? p + 2 : p + 1
    return true
  }
  if (!passCell(walk)) return false
  target[i] = readNumber(bytes, walk.from, walk.to, decimal)
  return true
}
