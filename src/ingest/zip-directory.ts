/** An entry of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Byte of the local header. */
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const END_LOCATOR_64 = 0x07064b50
const END_OF_DIRECTORY_64 = 0x06064b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const FULL_16 = 0xffff
const FULL_32 = 0xffffffff

/**
 * Entries of a zip archive, zip64 included; a sentence when the directory cannot be read.
 * Source: PKWARE, .ZIP File Format Specification 6.3.10, sections 4.3 and 4.5.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return 'the archive is cut off: its directory is missing'
  try {
    const { count, offset } = directoryAt(view, end)
    return readEntries(view, bytes, count, offset)
  } catch (thrown) {
    if (thrown instanceof RangeError) return 'the directory of the archive is damaged'
    throw thrown
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return -1
}

function directoryAt(view: DataView, end: number): { count: number; offset: number } {
  const count = view.getUint16(end + 10, true)
  const offset = view.getUint32(end + 16, true)
  const large = count === FULL_16 || offset === FULL_32
  if (!large || end < 20 || view.getUint32(end - 20, true) !== END_LOCATOR_64)
    return { count, offset }
  const at = uint64(view, end - 12)
  if (view.getUint32(at, true) !== END_OF_DIRECTORY_64) return { count, offset }
  return { count: uint64(view, at + 32), offset: uint64(view, at + 48) }
}

const uint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32

const decoder = new TextDecoder()

function readEntries(view: DataView, bytes: Uint8Array, count: number, offset: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = offset
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('not a directory entry')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const nameAt = at + 46
    const sizes = {
      size: view.getUint32(at + 24, true),
      compressedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    }
    entries.push({
      name: decoder.decode(bytes.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      ...largeSizes(view, nameAt + nameLength, extraLength, sizes),
    })
    at = nameAt + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

type Sizes = Pick<ZipEntry, 'size' | 'compressedSize' | 'offset'>

/** Sizes that do not fit 32 bits stand in the extra field 1, in this order. */
function largeSizes(view: DataView, from: number, length: number, sizes: Sizes): Sizes {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    const take = (value: number): number => {
      if (value !== FULL_32) return value
      next += 8
      return uint64(view, next - 8)
    }
    return {
      size: take(sizes.size),
      compressedSize: take(sizes.compressedSize),
      offset: take(sizes.offset),
    }
  }
  return sizes
}

/** The compressed bytes of an entry; throws a RangeError when they lie outside the archive. */
export function zipEntryData(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) {
    throw new RangeError('the entry has no local header')
  }
  const skip = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const start = entry.offset + 30 + skip
  const end = start + entry.compressedSize
  if (end > archive.length) throw new RangeError('the entry is cut off')
  return archive.subarray(start, end)
}

/** Folders, the resource forks of macOS and hidden files. */
export function isIgnoredEntry(name: string): boolean {
  if (name.endsWith('/')) return true
  return name.split(/[/\\]/).some((part) => part === '__MACOSX' || /^\.[^.]/.test(part))
}
