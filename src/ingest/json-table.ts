const decoder = new TextDecoder()
const encoder = new TextEncoder()
/** Objects whose keys make the header, and how many keys they may have. */
const KEY_ROWS = 100
const MAX_KEYS = 256
const OPENS = new Set([0x5b, 0x7b])

/**
 * A JSON array of objects, or of arrays, as tab-delimited UTF-8: objects get a header line of their
 * keys, and what is nested deeper is left empty. Null when the bytes are not JSON; a sentence when they are JSON of another shape.
 */
export function jsonToDelimited(bytes: Uint8Array): Uint8Array | string | null {
  const first = bytes.find((byte) => byte > 32)
  if (first === undefined || !OPENS.has(first)) return null
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(bytes))
  } catch {
    return null
  }
  if (!Array.isArray(value)) return 'the JSON is not an array of rows.'
  const rows: readonly unknown[] = value
  if (rows.every(Array.isArray)) return encoder.encode(rows.map(lineOf).join('\n'))
  if (!rows.every(isRecord)) return 'the JSON array holds neither objects nor arrays only.'
  const keys = [...new Set(rows.slice(0, KEY_ROWS).flatMap((row) => Object.keys(row)))]
  if (keys.length > MAX_KEYS) return `the JSON objects have more than ${MAX_KEYS} keys.`
  const lines = rows.map((row) => lineOf(keys.map((key) => row[key])))
  return encoder.encode([lineOf(keys), ...lines].join('\n'))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const lineOf = (cells: readonly unknown[]): string => cells.map(cellOf).join('\t')

function cellOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'object') return ''
  const text = String(value)
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
