import { isRecord, rowsOfJson } from './json-shapes'

const decoder = new TextDecoder()
const encoder = new TextEncoder()
/** Objects whose keys make the header, and how many keys they may have. */
const KEY_ROWS = 100
const MAX_KEYS = 256
const OPENS = new Set([0x5b, 0x7b])

/**
 * JSON of any shape that `rowsOfJson` knows, as tab-delimited UTF-8: objects get a header line of
 * their keys, and what is nested deeper is left empty. Null when the bytes are not JSON; a sentence
 * when they hold no rows.
 */
export function jsonToDelimited(bytes: Uint8Array): Uint8Array | string | null {
  const first = bytes.find((byte) => byte > 32)
  if (first === undefined || !OPENS.has(first)) return null
  const rows = rowsOfJson(parsed(decoder.decode(bytes)))
  if (rows === null || typeof rows === 'string') return rows
  if (rows.every(Array.isArray)) return encoder.encode(rows.map(lineOf).join('\n'))
  if (!rows.every(isRecord)) return 'the JSON array holds neither objects nor arrays only.'
  const keys = [...new Set(rows.slice(0, KEY_ROWS).flatMap((row) => Object.keys(row)))]
  if (keys.length > MAX_KEYS) return `the JSON objects have more than ${MAX_KEYS} keys.`
  const lines = rows.map((row) => lineOf(keys.map((key) => row[key])))
  return encoder.encode([lineOf(keys), ...lines].join('\n'))
}

/** The value of a JSON text, or of one JSON value a line; undefined when it is neither. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return parsedLines(text)
  }
}

function parsedLines(text: string): unknown {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length < 2) return undefined
  try {
    return lines.map((line): unknown => JSON.parse(line))
  } catch {
    return undefined
  }
}

const lineOf = (cells: readonly unknown[]): string => cells.map(cellOf).join('\t')

function cellOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'object') return ''
  const text = String(value)
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
