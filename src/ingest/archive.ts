import { Gunzip, inflateSync } from 'fflate'
import { concatBytes } from './encoding'
import { crc32 } from './crc32'
import { isIgnoredEntry, readZipDirectory, type ZipEntry, zipEntryData } from './zip-directory'

/** How much an archive may expand to. */
export interface ArchiveLimits {
  /** Bytes of all entries together, nested archives included. */
  readonly totalBytes: number
  /** Uncompressed over compressed size, for entries above `ratioFrom` bytes. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Archives inside archives. */
  readonly depth: number
  readonly entries: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  totalBytes: 4 * 2 ** 30,
  ratio: 200,
  ratioFrom: 16 * 2 ** 20,
  depth: 3,
  entries: 200_000,
}

/** A file found in a source, or why an entry could not be read. */
export type SourceFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | {
      readonly path: string
      readonly size: number
      readonly code: string
      readonly message: string
    }

interface Budget {
  readonly limits: ArchiveLimits
  left: number
}

/**
 * The plain files in `bytes`: itself, or what a zip or gzip archive holds (told by its first bytes,
 * not by its name), one at a time. An entry that cannot be read is reported and the rest goes on.
 */
export function expandSource(
  path: string,
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Generator<SourceFile> {
  return expand(path, plainBytes(bytes), { limits, left: limits.totalBytes }, 0)
}

/** Node's Buffer as the plain array that it extends, so that all reading sees one kind of object. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

const isZip = (b: Uint8Array): boolean =>
  b[0] === 0x50 && b[1] === 0x4b && ((b[2] === 3 && b[3] === 4) || (b[2] === 5 && b[3] === 6))
const isGzip = (b: Uint8Array): boolean => b[0] === 0x1f && b[1] === 0x8b && b[2] === 8

function* expand(
  path: string,
  bytes: Uint8Array,
  budget: Budget,
  depth: number,
): Generator<SourceFile> {
  if (!isZip(bytes) && !isGzip(bytes)) {
    yield { path, bytes }
    return
  }
  if (depth >= budget.limits.depth) {
    const message = `archives are nested more than ${budget.limits.depth} deep`
    yield { path, size: bytes.length, code: 'nested_archive', message }
    return
  }
  if (isGzip(bytes)) {
    const opened = attempt(path, bytes.length, () => gunzip(bytes, budget))
    if ('bytes' in opened) yield* expand(path, opened.bytes, budget, depth + 1)
    else yield opened
    return
  }
  yield* expandZip(path, bytes, budget, depth)
}

function* expandZip(
  path: string,
  bytes: Uint8Array,
  budget: Budget,
  depth: number,
): Generator<SourceFile> {
  const directory = readZipDirectory(bytes)
  if (typeof directory === 'string') {
    yield { path, size: bytes.length, code: 'bad_archive', message: `${path}: ${directory}` }
    return
  }
  if (directory.some(({ name }) => name === '[Content_Types].xml')) {
    const message = `${path} is an office document: save its sheet as CSV`
    yield { path, size: bytes.length, code: 'spreadsheet', message }
    return
  }
  for (const entry of directory.slice(0, budget.limits.entries)) {
    if (isIgnoredEntry(entry.name)) continue
    const inner = `${path}/${entry.name}`
    const opened = attempt(inner, entry.size, () => inflateEntry(bytes, entry, budget))
    if ('bytes' in opened) yield* expand(inner, opened.bytes, budget, depth + 1)
    else yield opened
  }
  if (directory.length > budget.limits.entries) {
    const message = `${path} has ${directory.length} entries; ${budget.limits.entries} were read`
    yield { path, size: bytes.length, code: 'too_many_entries', message }
  }
}

class EntryError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

function attempt(path: string, size: number, open: () => Uint8Array): SourceFile {
  try {
    return { path, bytes: open() }
  } catch (thrown) {
    const code = thrown instanceof EntryError ? thrown.code : 'bad_archive'
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    return { path, size, code, message: `${path}: ${why}` }
  }
}

function spend(budget: Budget, size: number, compressed: number): void {
  const { limits } = budget
  if (size > limits.ratioFrom && size > compressed * limits.ratio) {
    throw new EntryError('zip_bomb', `expands more than ${limits.ratio} times, to ${size} bytes`)
  }
  if (size > budget.left) {
    throw new EntryError('zip_bomb', `the archive expands beyond ${limits.totalBytes} bytes`)
  }
  budget.left -= size
}

function inflateEntry(archive: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  if (entry.encrypted) throw new EntryError('encrypted', 'the entry is encrypted')
  if (entry.method !== 0 && entry.method !== 8) {
    throw new EntryError('unsupported_archive', `compression method ${entry.method} is not read`)
  }
  const data = zipEntryData(archive, entry)
  spend(budget, entry.size, data.length)
  const bytes = entry.method === 0 ? data : inflateSync(data, { out: new Uint8Array(entry.size) })
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new EntryError('bad_archive', 'the entry is damaged: its checksum does not match')
  }
  return bytes
}

const GZIP_CHUNK = 1 << 16

/** All members of a gzip file, with the checksum of the last one verified. */
function gunzip(bytes: Uint8Array, budget: Budget): Uint8Array {
  let parts: Uint8Array[] = []
  let size = 0
  let memberParts: Uint8Array[] = []
  const stream = new Gunzip((chunk) => {
    spend(budget, chunk.length, bytes.length)
    size += chunk.length
    if (size > budget.limits.ratioFrom && size > bytes.length * budget.limits.ratio) {
      throw new EntryError('zip_bomb', `expands more than ${budget.limits.ratio} times`)
    }
    memberParts.push(chunk)
  })
  stream.onmember = () => {
    parts = parts.concat(memberParts)
    memberParts = []
  }
  for (let at = 0; at < bytes.length; at += GZIP_CHUNK) {
    stream.push(bytes.subarray(at, at + GZIP_CHUNK), at + GZIP_CHUNK >= bytes.length)
  }
  const member = concatBytes(memberParts)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(bytes.length - 8, true) !== crc32(member)) {
    throw new EntryError('bad_archive', 'the file is damaged: its checksum does not match')
  }
  return concatBytes([...parts, member])
}
