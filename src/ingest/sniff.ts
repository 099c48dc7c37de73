import { cellText, createRowCursor, isBlankRow, nextRow, rowText } from './row-cursor'

export interface HeadRow {
  readonly cells: readonly string[]
  /** 1-based line. */
  readonly line: number
  /** Byte at which the row starts. */
  readonly start: number
}

const HEAD_BYTES = 1 << 18
const HEAD_ROWS = 150

/** The first rows that are not blank, as text. */
export function readHead(bytes: Uint8Array, delimiter: number, rows = HEAD_ROWS): HeadRow[] {
  const end = Math.min(bytes.length, HEAD_BYTES)
  const cursor = createRowCursor(bytes, delimiter, 0, 1, end)
  const head: HeadRow[] = []
  for (let start = 0; head.length < rows && nextRow(cursor); start = cursor.position) {
    const cut = cursor.position >= end && end < bytes.length
    if (!isBlankRow(cursor) && !(cut && head.length > 0)) {
      head.push({ cells: rowText(cursor), line: cursor.line, start })
    }
  }
  return head
}

/** Tab and ; come first: they stand inside no number, so equal evidence speaks for them. */
const DELIMITERS = ['\t', ';', '|', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The delimiter that cuts most of the first rows into the same number of cells; ',' when none does. */
export function detectDelimiter(bytes: Uint8Array): Delimiter {
  let best: Delimiter = ','
  let bestShare = 0
  for (const delimiter of DELIMITERS) {
    const share = regularShare(bytes, delimiter.charCodeAt(0))
    if (share > bestShare) {
      best = delimiter
      bestShare = share
    }
  }
  return best
}

function regularShare(bytes: Uint8Array, delimiter: number): number {
  const cursor = createRowCursor(bytes, delimiter, 0, 1, Math.min(bytes.length, HEAD_BYTES))
  const counts = new Map<number, number>()
  let rows = 0
  while (rows < 100 && nextRow(cursor)) {
    if (cursor.cells === 1 && cellText(cursor, 0) === '') continue
    rows++
    if (cursor.cells > 1) counts.set(cursor.cells, (counts.get(cursor.cells) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) / Math.max(rows, 1)
}

const CURRENCY = /[$€£¥₹\s%]|[kmb]$/gi

/** -1 for a number with a decimal comma, 1 for one with a decimal point, 0 when it could be either. */
function decimalVote(text: string): -1 | 0 | 1 {
  const plain = text.replace(CURRENCY, '')
  if (!/^[+-]?[\d.,]+$/.test(plain)) return 0
  const dots = plain.split('.').length - 1
  const commas = plain.split(',').length - 1
  if (dots > 0 && commas > 0) return plain.lastIndexOf('.') > plain.lastIndexOf(',') ? 1 : -1
  if (commas > 1) return /^[+-]?\d{1,3}(,\d{2,3})+$/.test(plain) ? 1 : 0
  if (dots > 1) return /^[+-]?\d{1,3}(\.\d{3})+$/.test(plain) ? -1 : 0
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) return 0
  return dots > 0 ? 1 : commas > 0 ? -1 : 0
}

/** The last of the first rows: below banner and header. */
const DECIMAL_ROWS = 60

/** The decimal mark that the cells speak for; a tie with commas goes to the comma in ; files. */
export function detectDecimal(rows: readonly HeadRow[], delimiter: Delimiter): '.' | ',' {
  let votes = 0
  let commas = false
  for (const { cells } of rows.slice(-DECIMAL_ROWS)) {
    for (const cell of cells) {
      votes += decimalVote(cell)
      commas ||= /\d,\d/.test(cell)
    }
  }
  if (votes !== 0) return votes > 0 ? '.' : ','
  return commas && delimiter === ';' ? ',' : '.'
}
