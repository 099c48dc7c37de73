import { gunzipSync } from 'fflate'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'

const encoder = new TextEncoder()

/** A cell as text that reads back to the same value; dates in UTC, missing values empty. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return ''
    const iso = value.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
  }
  if (typeof value === 'object') return ''
  const text = String(value)
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The bytes of one file behind the interface that hyparquet reads through. */
function inMemory(bytes: Uint8Array) {
  const copy = bytes.slice().buffer
  return { byteLength: copy.byteLength, slice: (from: number, to?: number) => copy.slice(from, to) }
}

/** More rows than this are damage, or too many for a tab. */
const MOST_ROWS = 20_000_000

function checkRows(groups: readonly number[]): void {
  const rows = groups.reduce((sum, count) => sum + count, 0)
  if (groups.every((count) => count >= 0) && rows <= MOST_ROWS) return
  throw new RangeError(`it claims ${rows} rows, at most ${MOST_ROWS} are read`)
}

/**
 * A Parquet file as tab-delimited UTF-8 with a header line of its columns, nested ones left empty.
 * Throws with the reader's words on a damaged, encrypted or oddly compressed file.
 */
export async function parquetToDelimited(bytes: Uint8Array): Promise<Uint8Array> {
  const file = inMemory(bytes)
  const metadata = parquetMetadata(file.slice(0))
  checkRows(metadata.row_groups.map(({ num_rows: rows }) => Number(rows)))
  const columns = metadata.schema
    .slice(1)
    .filter(({ num_children: children }) => !children)
    .map(({ name }) => name)
  const rows = await parquetReadObjects({
    file,
    metadata,
    compressors: { GZIP: (input: Uint8Array) => gunzipSync(input) },
  })
  const lines = rows.map((row) => columns.map((name) => cellOf(row[name])).join('\t'))
  return encoder.encode([columns.map(cellOf).join('\t'), ...lines].join('\n'))
}
