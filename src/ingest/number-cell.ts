/** What `readNumber` returns for a cell that holds something else than a finite number. */
export const NOT_A_NUMBER = Infinity

export const DOT = 46
export const COMMA = 44
export type DecimalByte = typeof DOT | typeof COMMA

/** Powers of ten that a double holds exactly. */
export const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))
/** A mantissa up to this takes one more digit and stays an exact integer. */
const ROOM_FOR_A_DIGIT = 900719925474098
const MISSING = new Set(
  [
    '',
    '-',
    '--',
    '.',
    'n/a',
    'na',
    '#n/a',
    '#n/a n/a',
    'null',
    'none',
    'nan',
    'nil',
    '\u2014',
  ].concat(['\u2013', '?', 'nat', '<na>', '#value!', '#div/0!', 'missing']),
)
const SUFFIXES: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12, '%': -2 }
const decoder = new TextDecoder()

/**
 * The number in `bytes[from, to)`: NaN when the cell says "missing" (empty, -, N/A, null, ...),
 * `NOT_A_NUMBER` when it holds anything else or a number that is not finite. Reads a leading `$`,
 * groups of digits (`1,234,567`, with `.` where the comma is decimal), exponents, K M B T and %.
 *
 * Equal to `Number(text)` to the last bit: a mantissa below 2^53 times or over an exact power of ten
 * rounds once (W. Clinger, "How to read floating point numbers accurately", 1990); anything longer
 * goes through `Number`.
 */
export function readNumber(
  bytes: Uint8Array,
  from: number,
  to: number,
  decimal: DecimalByte,
): number {
  const start = bytes[from] === 36 ? from + 1 : from
  if (to - start > 9 || to - start < 1) return readLongNumber(bytes, from, to, decimal)
  let mantissa = 0
  let point = -1
  for (let p = start; p < to; p++) {
    const digit = (bytes[p] as number) - 48
    if (digit >= 0 && digit <= 9) mantissa = (Math.imul(mantissa, 10) + digit) | 0
    else if (digit + 48 === decimal && point < 0) point = p
    else return readLongNumber(bytes, from, to, decimal)
  }
  if (point < 0) return mantissa
  if (to - start === 1) return NaN
  return mantissa / (POWERS[to - point - 1] as number)
}

/** Any number of digits, signs and groups: numbers of up to nine bytes take the loop above. */
function readLongNumber(bytes: Uint8Array, from: number, to: number, decimal: DecimalByte): number {
  let p = from
  while (p < to && bytes[p] === 32) p++
  let negative = false
  let c = bytes[p] as number
  if (c === 45 || c === 43) {
    negative = c === 45
    c = bytes[++p] as number
  }
  if (c === 36) p++
  let mantissa = 0
  let digits = 0
  let scale = 0
  let groupDigits = -1
  let point = false
  for (; p < to; p++) {
    c = bytes[p] as number
    if (c >= 48 && c <= 57) {
      if (mantissa > ROOM_FOR_A_DIGIT) return slowNumber(bytes, from, to, decimal)
      mantissa = mantissa * 10 + (c - 48)
      digits++
      if (point) scale--
      else if (groupDigits >= 0) groupDigits++
    } else if (c === decimal && !point) {
      if (groupDigits >= 0 && groupDigits !== 3) return NOT_A_NUMBER
      point = true
      groupDigits = -1
    } else if (c === 90 - decimal && !point && digits > 0) {
      if (groupDigits >= 0 && (groupDigits < 2 || groupDigits > 3)) return NOT_A_NUMBER
      groupDigits = 0
    } else return slowNumber(bytes, from, to, decimal)
  }
  if (digits === 0) return slowNumber(bytes, from, to, decimal)
  if (groupDigits >= 0 && groupDigits !== 3) return NOT_A_NUMBER
  if (scale < -22) return slowNumber(bytes, from, to, decimal)
  const value = scale === 0 ? mantissa : mantissa / (POWERS[-scale] as number)
  return negative ? -value : value
}

function slowNumber(bytes: Uint8Array, from: number, to: number, decimal: DecimalByte): number {
  return numberFromText(decoder.decode(bytes.subarray(from, to)), decimal === COMMA ? ',' : '.')
}

const SHAPES = {
  '.': /^([+-]?)(\d{1,3}(?:[,' \u00a0\u202f]\d{2,3})*[,' \u00a0\u202f]\d{3}|\d+)?(?:\.(\d*))?(?:e([+-]?\d+))?([kmbt%])?$/,
  ',': /^([+-]?)(\d{1,3}(?:[.' \u00a0\u202f]\d{2,3})*[.' \u00a0\u202f]\d{3}|\d+)?(?:,(\d*))?(?:e([+-]?\d+))?([kmbt%])?$/,
} as const

/** A sign or an ISO 4217 code after the number. */
const CURRENCY_AFTER =
  /\s*(?:[€£¥₹₽$]|\s(?:usdt?|eur|gbp|gbx|jpy|cny|inr|chf|cad|aud|nzd|hkd|sgd|sek|nok|dkk|pln|rub|brl|zar|krw|btc))$/

const LONGEST_NUMBER = 128

/** The same for text, without the fast path. */
export function numberFromText(text: string, decimal: '.' | ','): number {
  if (text.length > LONGEST_NUMBER) return NOT_A_NUMBER
  const plain = text.trim().toLowerCase()
  if (MISSING.has(plain)) return NaN
  const bare = plain.replace(/^([+-]?)\s*(?:us\$|[$€£¥₹₩₽₿])\s*/, '$1').replace(CURRENCY_AFTER, '')
  const match = SHAPES[decimal].exec(bare)
  if (!match) return NOT_A_NUMBER
  const [, sign = '', whole = '', fraction = '', exponent = '0', suffix = ''] = match
  if (whole === '' && fraction === '') return NOT_A_NUMBER
  const power = Number(exponent) + (SUFFIXES[suffix] ?? 0)
  const value = Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}e${power}`)
  return Number.isFinite(value) ? value : NOT_A_NUMBER
}
