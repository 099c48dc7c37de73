import { coilError } from '../contracts/errors'
import { otherVersion } from '../contracts/file-version'
import { VERDICT_FORMAT, VERDICT_VERSION } from '../contracts/verdict-files'
import { verdictFileSchema, type VerdictLine, verdictLineSchema } from '../contracts/verdict-schema'
import type { RefusedVerdict } from '../contracts/verdicts'
import { plainText } from '../core/format/csv'
import { toUtf8 } from './encoding'
import { createRowCursor, isBlankRow, nextRow, rowText } from './row-cursor'

export interface ReadVerdicts {
  readonly lines: readonly VerdictLine[]
  readonly refused: readonly RefusedVerdict[]
}

/** Column of a CSV file and the field of a verdict it holds. */
const COLUMNS: Readonly<Record<string, keyof VerdictLine>> = {
  id: 'id',
  symbol: 'symbol',
  date: 'date',
  verdict: 'verdict',
  tags: 'tags',
  note: 'note',
  blind: 'blind',
  again: 'again',
  bars_shown: 'shown',
  run: 'runKey',
  at: 'at',
  took_ms: 'tookMs',
}
const REQUIRED = ['symbol', 'date', 'verdict'] as const

function unusable(file: string, why: string) {
  return coilError('bad_input', `${file} ${why}.`, {
    stage: 'read',
    details: { file },
    hint: 'Verdicts come as the CSV or JSON that Review saves; symbol, date and verdict are enough.',
  })
}

/** How people and spreadsheets write true and false. */
const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  '1': true,
  '0': false,
  yes: true,
  no: false,
}

/** What a cell says; text that says nothing of the kind stays, to be refused by its column. */
function valueOf(field: keyof VerdictLine, cell: string): unknown {
  const text = plainText(cell)
  if (text.trim() === '') return undefined
  if (field === 'tags') return text.split(';').flatMap((tag) => tag.trim() || [])
  if (field === 'blind' || field === 'again') {
    return FLAGS[text.trim().toLowerCase()] ?? text
  }
  if (field === 'shown' || field === 'tookMs')
    return Number.isNaN(Number(text)) ? text : Number(text)
  return text
}

interface Source {
  readonly file: string
  /** Line of a CSV file, position in a JSON one, both from 1. */
  readonly row: number
  /** Name of a field in the file. */
  readonly columnOf: (field: string) => string
  readonly cellOf: (field: string) => unknown
}

const LONGEST = 60

function shownValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function readLine(value: unknown, source: Source): VerdictLine | RefusedVerdict {
  const read = verdictLineSchema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = String(issue?.path[0] ?? '')
  const { file, row, columnOf, cellOf } = source
  const given = cellOf(field)
  return {
    file,
    row,
    column: columnOf(field),
    value: shownValue(given),
    reason: given === undefined || given === '' ? 'is missing' : (issue?.message ?? 'is not valid'),
  }
}

function sorted(read: readonly (VerdictLine | RefusedVerdict)[]): ReadVerdicts {
  return {
    lines: read.flatMap((one) => ('reason' in one ? [] : [one])),
    refused: read.flatMap((one) => ('reason' in one ? [one] : [])),
  }
}

function readJson(file: string, text: string): ReadVerdicts {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (thrown) {
    throw unusable(
      file,
      `is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    )
  }
  const read = verdictFileSchema.safeParse(given)
  if (!read.success) {
    const field = read.error.issues[0]?.path.join('.') || 'the whole'
    throw unusable(
      file,
      field === 'version'
        ? `cannot be read: ${otherVersion(given, VERDICT_VERSION)}`
        : `is no file of verdicts (${VERDICT_FORMAT}): see ${field}`,
    )
  }
  return sorted(
    read.data.verdicts.map((value, i) => {
      const fields: Readonly<Record<string, unknown>> =
        typeof value === 'object' && value !== null ? { ...value } : {}
      const columnOf = (field: string) => field
      const cellOf = (field: string) => (field === '' ? value : fields[field])
      return readLine(value, { file, row: i + 1, columnOf, cellOf })
    }),
  )
}

const DELIMITERS = [',', ';', '\t'] as const

function readCsv(file: string, bytes: Uint8Array): ReadVerdicts {
  const cursors = DELIMITERS.map((one) => createRowCursor(bytes, one.charCodeAt(0)))
  const headers = cursors.map((cursor) =>
    nextRow(cursor) ? rowText(cursor).map((name) => name.trim().toLowerCase()) : [],
  )
  const lacking = (header: readonly string[]) => REQUIRED.filter((name) => !header.includes(name))
  const best = headers.reduce(
    (at, header, i) => (lacking(header).length < lacking(headers[at] ?? []).length ? i : at),
    0,
  )
  const [header = [], cursor] = [headers[best], cursors[best]]
  const missing = lacking(header)
  if (!cursor || missing.length > 0) throw unusable(file, `has no column ${missing.join(', ')}`)
  const twice = header.find((name, i) => Object.hasOwn(COLUMNS, name) && header.indexOf(name) < i)
  if (twice) throw unusable(file, `has the column ${twice} twice`)
  const read: (VerdictLine | RefusedVerdict)[] = []
  while (nextRow(cursor)) {
    if (isBlankRow(cursor)) continue
    const row = cursor.line
    const cells = rowText(cursor)
    const fields = header.flatMap((name, i) => {
      const field = COLUMNS[name]
      return field ? [[field, name, cells[i] ?? ''] as const] : []
    })
    const value = Object.fromEntries(fields.map(([field, , cell]) => [field, valueOf(field, cell)]))
    const found = (field: string) => fields.find(([name]) => name === field)
    read.push(
      readLine(value, {
        file,
        row,
        columnOf: (field) => found(field)?.[1] ?? field,
        cellOf: (field) => found(field)?.[2],
      }),
    )
  }
  return sorted(read)
}

/**
 * Verdicts of a CSV or JSON file, and the lines that say none with their row, column and value. Throws
 * `bad_input` for a file that holds no verdicts at all.
 */
export function readVerdictFile(file: string, bytes: Uint8Array): ReadVerdicts {
  const text = toUtf8(bytes)
  if (text === null || bytes.length === 0) throw unusable(file, 'is no text')
  const start = text.bytes.find((byte) => byte > 32)
  return start === '{'.charCodeAt(0) || start === '['.charCodeAt(0)
    ? readJson(file, new TextDecoder().decode(text.bytes))
    : readCsv(file, text.bytes)
}
