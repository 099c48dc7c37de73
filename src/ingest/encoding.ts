export interface Utf8Text {
  /** Without a byte order mark. */
  readonly bytes: Uint8Array
  /** What the file was written in. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

const SAMPLE = 4096

/** The text of a file as UTF-8; null when the bytes are not text. */
export function toUtf8(bytes: Uint8Array): Utf8Text | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return utf8OrWindows(bytes.subarray(3))
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return recode(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return recode(bytes.subarray(2), 'utf-16be')
  const zeros = zeroBytes(bytes)
  if (zeros.total === 0) return utf8OrWindows(bytes)
  if (zeros.odd > 0.3 && zeros.even < 0.05) return recode(bytes, 'utf-16le')
  if (zeros.even > 0.3 && zeros.odd < 0.05) return recode(bytes, 'utf-16be')
  return isDamagedText(bytes, zeros.total) ? utf8OrWindows(bytes) : null
}

/** Zero bytes are this share of a text at most: a torn row, or the unwritten end of a file. */
const ZEROS_OF_TEXT = 0.1

/** Few zeros and no other control bytes: text with a hole, whose rows are judged one by one. */
function isDamagedText(bytes: Uint8Array, zeros: number): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  return zeros <= sample.length * ZEROS_OF_TEXT && !sample.some(isControl)
}

/** Control bytes that no text has: not tab, line ends, form feed, end of file or escape. */
function isControl(byte: number): boolean {
  return (byte > 0 && byte < 9) || (byte > 13 && byte < 26) || (byte > 27 && byte < 32)
}

/** Zero bytes of the sample, and their share among even and odd positions. */
function zeroBytes(bytes: Uint8Array): { total: number; even: number; odd: number } {
  const length = Math.min(bytes.length, SAMPLE)
  const counts = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) counts[i & 1] = (counts[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = counts
  const half = Math.max(1, length / 2)
  return { total: even + odd, even: even / half, odd: odd / half }
}

function utf8OrWindows(bytes: Uint8Array): Utf8Text {
  if (isAscii(bytes)) return { bytes, encoding: 'utf-8' }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    inChunks(bytes, (chunk, last) => decoder.decode(chunk, { stream: !last }))
    return { bytes, encoding: 'utf-8' }
  } catch {
    return recode(bytes, 'windows-1252')
  }
}

function isAscii(bytes: Uint8Array): boolean {
  const head = (4 - (bytes.byteOffset & 3)) & 3
  if (bytes.length < head) return bytes.every((byte) => byte < 0x80)
  const words = (bytes.length - head) >>> 2
  const aligned = new Uint32Array(bytes.buffer, bytes.byteOffset + head, words)
  let seen = 0
  for (let i = 0; i < words; i++) seen |= aligned[i] as number
  for (let i = 0; i < head; i++) seen |= bytes[i] as number
  for (let i = head + words * 4; i < bytes.length; i++) seen |= bytes[i] as number
  return (seen & 0x80808080) === 0
}

const CHUNK = 1 << 22

function inChunks(bytes: Uint8Array, visit: (chunk: Uint8Array, last: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    visit(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  }
}

function recode(bytes: Uint8Array, encoding: Exclude<Utf8Text['encoding'], 'utf-8'>): Utf8Text {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  inChunks(bytes, (chunk, last) => {
    parts.push(encoder.encode(decoder.decode(chunk, { stream: !last })))
  })
  return { bytes: concatBytes(parts), encoding }
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
