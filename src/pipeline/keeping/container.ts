import type { SourceBlob } from '../../contracts/source-file'
import { coilError } from '../../contracts/errors'
import { crc32 } from '../../ingest/crc32'
import { decodeRecord, encodeRecord } from './record'

/**
 * A backup file: one line of header, then a frame a row, then a closing frame. A frame is a line
 * `{"t": table, "j": bytes of JSON, "b": bytes of binary, "c": CRC-32 of both}` and those bytes, so
 * that it is written and read a row at a time and any damage shows.
 */
export const MAGIC = 'coil-backup'
export const FORMAT = 1

export interface BackupHeader {
  readonly magic: typeof MAGIC
  readonly format: number
  readonly createdAt: string
  /** Version of the tables. */
  readonly tables: number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })
const END = '$end'

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.byteLength
  }
  return all
}

export const encodeHeader = (header: BackupHeader): Uint8Array =>
  encoder.encode(`${JSON.stringify(header)}\n`)

/** One row as a frame. */
export function encodeFrame(table: string, row: unknown): Uint8Array {
  const { json, binary } = encodeRecord(row)
  const text = encoder.encode(json)
  const body = joined([text, ...binary])
  const frame = {
    t: table,
    j: text.byteLength,
    b: body.byteLength - text.byteLength,
    c: crc32(body),
  }
  return joined([encoder.encode(`${JSON.stringify(frame)}\n`), body])
}

/** The last frame: how many rows of each table came before. */
export const encodeEnd = (counts: Readonly<{ [table: string]: number }>): Uint8Array =>
  encodeFrame(END, counts)

const damaged = (what: string) =>
  coilError('bad_input', `The backup cannot be used: ${what}.`, {
    stage: 'restore',
    hint: 'Nothing was changed. Use another backup.',
  })

/** Reads a blob from front to back through a window. */
function createReader(blob: SourceBlob & { slice?: (from: number, to: number) => SourceBlob }) {
  const WINDOW = 4 * 1024 * 1024
  let window = new Uint8Array(0)
  let start = 0
  const load = async (from: number, length: number): Promise<void> => {
    const to = Math.min(blob.size, from + Math.max(length, WINDOW))
    const part = blob.slice ? blob.slice(from, to) : null
    const bytes = new Uint8Array(await (part ?? blob).arrayBuffer())
    window = part ? bytes : bytes.subarray(from, to)
    start = from
  }
  let at = 0
  return {
    position: () => at,
    done: () => at >= blob.size,
    async bytes(length: number): Promise<Uint8Array> {
      if (!(length >= 0) || at + length > blob.size) throw damaged('it ends too early')
      if (at < start || at + length > start + window.byteLength) await load(at, length)
      const from = at - start
      at += length
      return window.slice(from, from + length)
    },
    async line(longest = 4096): Promise<string> {
      const most = Math.min(longest, blob.size - at)
      if (at < start || at + most > start + window.byteLength) await load(at, most)
      const end = window.indexOf(10, at - start)
      if (end < 0 || end - (at - start) > most) throw damaged('a frame has no end')
      const text = window.subarray(at - start, end)
      at = start + end + 1
      try {
        return decoder.decode(text)
      } catch {
        throw damaged('a frame is not text')
      }
    },
  }
}

function parse<T>(text: string, what: string): T {
  try {
    return JSON.parse(text) as T
  } catch {
    throw damaged(what)
  }
}

/** The header of a backup; throws `bad_input` on a foreign file and on a newer version. */
function checkHeader(text: string, tables: number): BackupHeader {
  let header: BackupHeader
  try {
    header = JSON.parse(text) as BackupHeader
  } catch {
    throw damaged('it is no backup of Coil')
  }
  if (header?.magic !== MAGIC) throw damaged('it is no backup of Coil')
  if (!(header.format <= FORMAT) || !(header.tables <= tables))
    throw damaged(
      `it was made by a newer version (format ${header.format}, tables ${header.tables}); update Coil first`,
    )
  return header
}

export interface BackupContent {
  readonly header: BackupHeader
  readonly rows: ReadonlyMap<string, readonly Readonly<{ [field: string]: unknown }>[]>
}

/**
 * Reads a whole backup and checks every frame and count. `tables` is the version of the tables that
 * can be restored. Throws `bad_input` with what is wrong.
 */
export async function readBackup(
  blob: SourceBlob,
  tables: number,
  progress: (done: number, total: number) => void,
): Promise<BackupContent> {
  const reader = createReader(blob)
  if (blob.size === 0) throw damaged('it is empty')
  const header = checkHeader(await reader.line(), tables)
  const rows = new Map<string, { [field: string]: unknown }[]>()
  for (;;) {
    progress(reader.position(), blob.size)
    const frame = parse<{ t: string; j: number; b: number; c: number }>(
      await reader.line(),
      'a frame cannot be read',
    )
    const body = await reader.bytes(frame.j + frame.b)
    if (crc32(body) !== frame.c) throw damaged(`a row of ${frame.t} does not match its checksum`)
    let row: unknown
    try {
      row = decodeRecord(decoder.decode(body.subarray(0, frame.j)), body.subarray(frame.j))
    } catch {
      throw damaged(`a row of ${frame.t} cannot be read`)
    }
    if (frame.t === END) {
      checkCounts(rows, row as { [table: string]: number })
      if (!reader.done()) throw damaged('something stands after its end')
      return { header, rows }
    }
    const list = rows.get(frame.t)
    if (list) list.push(row as { [field: string]: unknown })
    else rows.set(frame.t, [row as { [field: string]: unknown }])
  }
}

function checkCounts(
  rows: ReadonlyMap<string, readonly unknown[]>,
  counts: { [table: string]: number },
): void {
  for (const [table, count] of Object.entries(counts))
    if ((rows.get(table)?.length ?? 0) !== count) throw damaged(`rows of ${table} are missing`)
}
