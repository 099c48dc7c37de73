/**
 * A row of a table as bytes and back. JSON carries the plain values; binary columns follow it whole,
 * and a place in the JSON names them: `{"$bin": [type, length]}`.
 */

const TYPES = {
  ArrayBuffer,
  Int8Array,
  Uint8Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const
type TypeName = keyof typeof TYPES

function typeOf(value: unknown): TypeName | null {
  for (const name of Object.keys(TYPES) as TypeName[]) if (value instanceof TYPES[name]) return name
  return null
}

function bytesOf(value: ArrayBuffer | ArrayBufferView): Uint8Array {
  return value instanceof ArrayBuffer
    ? new Uint8Array(value)
    : new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
}

export interface Record {
  readonly json: string
  readonly binary: readonly Uint8Array[]
}

/** Figures that JSON does not know are kept by name. */
const ODD_NUMBERS: ReadonlyMap<number, string> = new Map([
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
])

export function encodeRecord(row: unknown): Record {
  const binary: Uint8Array[] = []
  const json = JSON.stringify(row, (_key, value: unknown) => {
    const type = typeOf(value)
    if (type !== null) {
      const bytes = bytesOf(value as ArrayBuffer)
      binary.push(bytes)
      return { $bin: [type, bytes.byteLength] }
    }
    if (typeof value === 'number' && !Number.isFinite(value))
      return { $num: ODD_NUMBERS.get(value) ?? 'NaN' }
    return value
  })
  return { json, binary }
}

/** Throws a SyntaxError or RangeError when the JSON or its binary columns do not fit. */
export function decodeRecord(json: string, binary: Uint8Array): unknown {
  let at = 0
  const value: unknown = JSON.parse(json, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) return inner
    if ('$num' in inner) return Number(inner.$num)
    if (!('$bin' in inner)) return inner
    const [type, length] = inner.$bin as [TypeName, number]
    if (!(type in TYPES) || at + length > binary.byteLength)
      throw new RangeError(`a binary column of ${length} bytes is cut short`)
    const buffer = binary.slice(at, at + length).buffer
    at += length
    return type === 'ArrayBuffer' ? buffer : new TYPES[type](buffer)
  })
  if (at !== binary.byteLength) throw new RangeError('bytes are left over')
  return value
}
