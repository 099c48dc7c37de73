import type { Bars } from '../core/columns/bars'

/**
 * A pack holds the bars of several instruments in one buffer, since IndexedDB is paid by the record:
 *
 *   Int32 x 2            magic, number of instruments
 *   Int32 x 2 each       number of bars, byte offset of its columns
 *   columns of each      Float64 open, high, low, close, volume; Int32 day; Uint8 flags
 *
 * Every block starts on a multiple of 8 bytes, so that decoding is making views, without copying.
 * Numbers stand in the byte order of the machine; the magic number is not itself in another one.
 */
const MAGIC = 0x4c494f43
const PRICES = ['open', 'high', 'low', 'close', 'volume'] as const
const BYTES_PER_BAR = PRICES.length * 8 + 4 + 1
const BYTES_PER_ENTRY = 8

/**
 * A pack is closed once it holds this many bytes; a longer instrument has a pack of its own. Larger ones are
 * read faster as a whole, and make the first chart of a pack wait longer.
 */
const PACK_BYTES = 16 * 1024 * 1024

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Bytes that an instrument of `bars` bars takes in a pack, its entry in the directory included. */
export function packedBytes(bars: number): number {
  return aligned(bars * BYTES_PER_BAR) + BYTES_PER_ENTRY
}

/** Splits instruments, in their order, into [from, to) ranges of about `limit` bytes each. */
export function planPacks(
  barCounts: readonly number[],
  limit = PACK_BYTES,
): readonly (readonly [from: number, to: number])[] {
  const packs: [number, number][] = []
  let from = 0
  let bytes = 0
  barCounts.forEach((bars, index) => {
    const size = packedBytes(bars)
    if (index > from && bytes + size > limit) {
      packs.push([from, index])
      from = index
      bytes = 0
    }
    bytes += size
  })
  if (barCounts.length > from) packs.push([from, barCounts.length])
  return packs
}

/**
 * Packs, by key with their bytes, that are written anew together with `bytes` of new instruments, since
 * every pack costs a reader time beyond its bytes. The smallest come first, each is no larger than what it joins and
 * all together fill one pack: a bar's pack doubles whenever the bar is written again.
 */
export function packsToJoin(
  packs: ReadonlyMap<number, number>,
  bytes: number,
  limit = PACK_BYTES,
): readonly number[] {
  const joined: number[] = []
  let total = bytes
  for (const [key, size] of [...packs].sort(([, a], [, b]) => a - b)) {
    if (size > total || total + size > limit) break
    joined.push(key)
    total += size
  }
  return joined
}

/** Packs the bars of several instruments; `decodePack` gives them back bit for bit. */
export function encodePack(instruments: readonly Bars[]): ArrayBuffer {
  const start = 8 + instruments.length * BYTES_PER_ENTRY
  const size = instruments.reduce((sum, bars) => sum + aligned(bars.day.length * BYTES_PER_BAR), 0)
  const buffer = new ArrayBuffer(start + size)
  const directory = new Int32Array(buffer, 0, start / 4)
  directory.set([MAGIC, instruments.length])
  let offset = start
  instruments.forEach((bars, slot) => {
    directory.set([bars.day.length, offset], 2 + slot * 2)
    const target = viewBars(buffer, offset, bars.day.length)
    for (const column of PRICES) target[column].set(bars[column])
    target.day.set(bars.day)
    target.flags.set(bars.flags)
    offset += aligned(bars.day.length * BYTES_PER_BAR)
  })
  return buffer
}

/** The bars in a pack as views on its memory; throws a RangeError when `buffer` is not a pack. */
export function decodePack(buffer: ArrayBuffer): Bars[] {
  if (buffer.byteLength < 8 || buffer.byteLength % 8 !== 0) {
    throw new RangeError(`a pack of ${buffer.byteLength} bytes is cut short`)
  }
  const [magic, count = 0] = new Int32Array(buffer, 0, 2)
  if (magic !== MAGIC) throw new RangeError(`a pack starts with ${MAGIC}, not with ${magic}`)
  const directory = new Int32Array(buffer, 8, count * 2)
  return Array.from({ length: count }, (_, slot) =>
    viewBars(buffer, directory[slot * 2 + 1] as number, directory[slot * 2] as number),
  )
}

function viewBars(buffer: ArrayBuffer, offset: number, bars: number): Bars {
  const price = (column: number) => new Float64Array(buffer, offset + column * bars * 8, bars)
  const days = offset + PRICES.length * bars * 8
  return {
    open: price(0),
    high: price(1),
    low: price(2),
    close: price(3),
    volume: price(4),
    day: new Int32Array(buffer, days, bars),
    flags: new Uint8Array(buffer, days + bars * 4, bars),
  }
}
