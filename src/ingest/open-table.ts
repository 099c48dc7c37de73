import { toUtf8 } from './encoding'
import { findLayout } from './find-layout'
import { jsonToDelimited } from './json-table'
import type { Layout } from './layout'
import { type Delimiter, detectDecimal, detectDelimiter, type HeadRow, readHead } from './sniff'

/** A text file whose layout is known. */
export interface TableFile {
  readonly path: string
  /** Size before re-encoding. */
  readonly size: number
  readonly utf8: Uint8Array
  readonly encoding: string
  readonly delimiter: Delimiter
  readonly decimal: '.' | ','
  /** The first rows, banner and header included. */
  readonly head: readonly HeadRow[]
  readonly layout: Layout
}

export interface TableProblem {
  readonly code: string
  readonly message: string
  readonly encoding: string
}

/** Decodes a file and finds its layout. */
export function openTable(path: string, bytes: Uint8Array): TableFile | TableProblem {
  const text = toUtf8(bytes)
  if (!text) {
    const message = `${path} is not text: give CSV, TXT, JSON, or a zip or gz of them.`
    return { code: 'not_text', message, encoding: 'unknown' }
  }
  const { encoding } = text
  const json = jsonToDelimited(text.bytes)
  if (typeof json === 'string') {
    return { code: 'unknown_layout', message: `${path}: ${json}`, encoding }
  }
  const utf8 = json ?? text.bytes
  const delimiter = json ? '\t' : detectDelimiter(utf8)
  const head = readHead(utf8, delimiter.charCodeAt(0))
  if (head.length === 0) return { code: 'empty', message: `${path} is empty.`, encoding }
  const decimal = detectDecimal(head, delimiter)
  const layout = findLayout(head, delimiter, decimal, path)
  return { path, size: bytes.length, utf8, encoding, delimiter, decimal, head, layout }
}
