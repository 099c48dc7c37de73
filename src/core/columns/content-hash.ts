import type { Bars } from './bars'

const C1 = 0x239b961b
const C2 = 0xab0e9789
const C3 = 0x38b34ae5
const C4 = 0xa1e38b93

const rotl = (x: number, bits: number): number => (x << bits) | (x >>> (32 - bits))

function finalise(h: number): number {
  let x = h ^ (h >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** The tail of the last, incomplete block as four words, zero filled. */
function tailWords(bytes: Uint8Array, from: number): Uint32Array {
  const padded = new Uint8Array(16)
  padded.set(bytes.subarray(from))
  return new Uint32Array(padded.buffer)
}

/** The 32-bit words of whole blocks: a view where alignment allows it, else a copy. */
function blockWords(bytes: Uint8Array, blocks: number): Uint32Array {
  if (bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, blocks * 4)
  return new Uint32Array(bytes.slice(0, blocks * 16).buffer)
}

/**
 * MurmurHash3 x86 128 (A. Appleby, SMHasher) as four unsigned words. Not for secrets: it names
 * content, it does not defend against somebody who forges it. Words are read in memory order, which
 * is little-endian in every engine that runs WebAssembly.
 */
export function murmur128(bytes: Uint8Array, seed = 0): Uint32Array {
  const length = bytes.byteLength
  const blocks = Math.floor(length / 16)
  const words = blockWords(bytes, blocks)
  let h1 = seed | 0
  let h2 = seed | 0
  let h3 = seed | 0
  let h4 = seed | 0
  for (let i = 0; i < words.length; i += 4) {
    h1 ^= Math.imul(rotl(Math.imul(words[i] as number, C1), 15), C2)
    h1 = (Math.imul((rotl(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0
    h2 ^= Math.imul(rotl(Math.imul(words[i + 1] as number, C2), 16), C3)
    h2 = (Math.imul((rotl(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0
    h3 ^= Math.imul(rotl(Math.imul(words[i + 2] as number, C3), 17), C4)
    h3 = (Math.imul((rotl(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0
    h4 ^= Math.imul(rotl(Math.imul(words[i + 3] as number, C4), 18), C1)
    h4 = (Math.imul((rotl(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0
  }
  const tail = tailWords(bytes, blocks * 16)
  h4 ^= Math.imul(rotl(Math.imul(tail[3] as number, C4), 18), C1)
  h3 ^= Math.imul(rotl(Math.imul(tail[2] as number, C3), 17), C4)
  h2 ^= Math.imul(rotl(Math.imul(tail[1] as number, C2), 16), C3)
  h1 ^= Math.imul(rotl(Math.imul(tail[0] as number, C1), 15), C2)

  h1 ^= length
  h2 ^= length
  h3 ^= length
  h4 ^= length
  h1 = (h1 + h2 + h3 + h4) | 0
  h2 = (h2 + h1) | 0
  h3 = (h3 + h1) | 0
  h4 = (h4 + h1) | 0
  h1 = finalise(h1)
  h2 = finalise(h2)
  h3 = finalise(h3)
  h4 = finalise(h4)
  h1 = (h1 + h2 + h3 + h4) | 0
  return Uint32Array.of(h1, h2 + h1, h3 + h1, h4 + h1)
}

/** 32 hexadecimal digits that name `bytes`. */
export function hashBytes(bytes: Uint8Array): string {
  return Array.from(murmur128(bytes), (word) => word.toString(16).padStart(8, '0')).join('')
}

/** 32 hexadecimal digits that name a text, by its UTF-16 code units. */
export function hashText(text: string): string {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return hashBytes(new Uint8Array(units.buffer))
}

/** 32 hexadecimal digits that name a list of texts: no two lists share their framing. */
export function hashParts(parts: readonly string[]): string {
  return hashText(JSON.stringify(parts))
}

/** Bytes of a column in which every NaN has one bit pattern: engines are free to write others. */
function canonicalBytes(column: Float64Array): Uint8Array {
  const firstNaN = column.findIndex(Number.isNaN)
  if (firstNaN < 0) return new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
  const copy = column.slice()
  const words = new Uint32Array(copy.buffer)
  for (let i = firstNaN; i < copy.length; i++) {
    if (!Number.isNaN(copy[i])) continue
    words[2 * i] = 0
    words[2 * i + 1] = 0x7ff80000
  }
  return new Uint8Array(copy.buffer)
}

/** 32 hexadecimal digits that name the bars of one instrument: days, prices, volume and flags. */
export function hashBars(bars: Bars): string {
  const day = new Uint8Array(bars.day.buffer, bars.day.byteOffset, bars.day.byteLength)
  const prices = [bars.open, bars.high, bars.low, bars.close, bars.volume].map(canonicalBytes)
  return hashParts([day, ...prices, bars.flags].map(hashBytes))
}
