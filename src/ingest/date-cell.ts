import { dayOf, fullYear, NOT_A_DATE } from './calendar'
import { DOT, NOT_A_NUMBER, readNumber } from './number-cell'

/** Reads the day index of a cell as written (time of day and zone ignored), or `NOT_A_DATE`. */
export type DateReader = (bytes: Uint8Array, from: number, to: number) => number

const digit = (c: number | undefined): boolean => c !== undefined && c >= 48 && c <= 57

/** What may stand between the parts of a numeric date: / - . and blank. */
const separates = (c: number | undefined): boolean => c === 47 || c === 45 || c === 46 || c === 32

function skipBlanks(bytes: Uint8Array, from: number, to: number): number {
  let p = from
  while (p < to && bytes[p] === 32) p++
  return p
}

/** `2024-03-01`, `2024/3/1`, `2024.03.01`, each with any time after it. */
export const readIsoDate: DateReader = (bytes, from, to) => {
  let p = skipBlanks(bytes, from, to)
  let year = 0
  const yearEnd = p + 4
  if (to - p < 8) return NOT_A_DATE
  for (; p < yearEnd; p++) {
    const c = bytes[p] as number
    if (c < 48 || c > 57) return NOT_A_DATE
    year = year * 10 + c - 48
  }
  if (!separates(bytes[p])) return NOT_A_DATE
  const pair = readPair(bytes, p + 1, to)
  if (pair < 0) return NOT_A_DATE
  return dayOf(year, Math.floor(pair / 100), pair % 100)
}

/** Two numbers of one or two digits with a separator between: first * 100 + second, or -1. */
function readPair(bytes: Uint8Array, from: number, to: number): number {
  let p = from
  let first = 0
  let second = 0
  if (p >= to || !digit(bytes[p])) return -1
  first = (bytes[p++] as number) - 48
  if (p < to && digit(bytes[p])) first = first * 10 + (bytes[p++] as number) - 48
  if (p >= to || !separates(bytes[p++])) return -1
  if (p >= to || !digit(bytes[p])) return -1
  second = (bytes[p++] as number) - 48
  if (p < to && digit(bytes[p])) second = second * 10 + (bytes[p++] as number) - 48
  return p < to && digit(bytes[p]) ? -1 : first * 100 + second
}

/** `20240301`, alone or followed by a time. */
export const readCompactDate: DateReader = (bytes, from, to) => {
  const start = skipBlanks(bytes, from, to)
  if (to - start < 8) return NOT_A_DATE
  let value = 0
  for (let p = start; p < start + 8; p++) {
    if (!digit(bytes[p])) return NOT_A_DATE
    value = value * 10 + (bytes[p] as number) - 48
  }
  const after = start + 8 < to ? bytes[start + 8] : undefined
  if (digit(after) || after === 46) return NOT_A_DATE
  return dayOf(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100)
}

/**
 * Parts of `a/b/year` (two or four digits, any time after it): year * 10,000 + a * 100 + b, or
 * `NOT_A_DATE` when the cell has another shape. Which part is the month is not decided here.
 */
export const readNumericParts: DateReader = (bytes, from, to) => {
  let p = skipBlanks(bytes, from, to)
  let parts = 0
  for (let part = 0; part < 2; part++) {
    const first = p < to ? (bytes[p++] as number) - 48 : -1
    if (first < 0 || first > 9) return NOT_A_DATE
    const second = p < to ? (bytes[p] as number) - 48 : -1
    const paired = second >= 0 && second <= 9
    if (paired) p++
    parts = parts * 100 + (paired ? first * 10 + second : first)
    if (p >= to || !separates(bytes[p++])) return NOT_A_DATE
  }
  const start = p
  let year = 0
  while (p < to && digit(bytes[p])) year = year * 10 + (bytes[p++] as number) - 48
  const digits = p - start
  return digits === 4 || digits === 2 ? fullYear(year, digits) * 10000 + parts : NOT_A_DATE
}

const monthOfParts = (parts: number): number => Math.floor(parts / 100) % 100

export const readMonthFirst: DateReader = (bytes, from, to) => {
  const parts = readNumericParts(bytes, from, to)
  if (parts === NOT_A_DATE) return NOT_A_DATE
  return dayOf(Math.floor(parts / 10000), monthOfParts(parts), parts % 100)
}

export const readDayFirst: DateReader = (bytes, from, to) => {
  const parts = readNumericParts(bytes, from, to)
  if (parts === NOT_A_DATE) return NOT_A_DATE
  return dayOf(Math.floor(parts / 10000), parts % 100, monthOfParts(parts))
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Beginnings in German, French, Spanish, Italian, Portuguese and Dutch, without accents. */
const OTHER_MONTHS: readonly (readonly [beginning: string, month: number])[] = [
  ['juil', 7],
  ['juin', 6],
  ['ene', 1],
  ['gen', 1],
  ['fev', 2],
  ['mrz', 3],
  ['mrt', 3],
  ['avr', 4],
  ['abr', 4],
  ['mai', 5],
  ['mei', 5],
  ['mag', 5],
  ['giu', 6],
  ['lug', 7],
  ['ago', 8],
  ['aou', 8],
  ['set', 9],
  ['okt', 10],
  ['out', 10],
  ['ott', 10],
  ['dez', 12],
  ['dic', 12],
]
const NAMED = [
  {
    shape: /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s\-/.]*([a-z]{3,10})[\s\-/.,]*(\d{4}|\d{2})(?!\d)/,
    order: 'dmy',
  },
  {
    shape:
      /^(?:[a-z]{2,9}\.?,?\s+)?([a-z]{3,10})[\s.-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?!\d)/,
    order: 'mdy',
  },
  { shape: /^(\d{4})[\s\-/]([a-z]{3,10})[\s\-/](\d{1,2})(?!\d)/, order: 'ymd' },
] as const

function monthOfName(name: string): number {
  const other = OTHER_MONTHS.find(([beginning]) => name.startsWith(beginning))
  return other?.[1] ?? MONTH_NAMES.indexOf(name.slice(0, 3)) + 1
}

/** `30-JAN-2020`, `Jan 1 2000`, `1 January 2000`, `Fri, Mar 1, 2024`, `2024-Mar-01`. */
function dayOfNamedDate(text: string): number {
  const plain = text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  for (const { shape, order } of NAMED) {
    const match = shape.exec(plain)
    if (!match) continue
    const part = (letter: string): string => match[order.indexOf(letter) + 1] ?? ''
    const year = fullYear(Number(part('y')), part('y').length)
    return dayOf(year, monthOfName(part('m')), Number(part('d')))
  }
  return NOT_A_DATE
}

const decoder = new TextDecoder()

export const readNamedDate: DateReader = (bytes, from, to) =>
  to - from > 64 ? NOT_A_DATE : dayOfNamedDate(decoder.decode(bytes.subarray(from, to)))

const FIRST_DAY = dayOf(1700, 1, 1)
const LAST_DAY = dayOf(2299, 12, 31)

/** Epoch counts with `perDay` units a day; the day is the one in UTC. */
export const epochReader =
  (perDay: number): DateReader =>
  (bytes, from, to) => {
    const value = readNumber(bytes, from, to, DOT)
    if (Number.isNaN(value) || value === NOT_A_NUMBER) return NOT_A_DATE
    const day = Math.floor(value / perDay)
    return day >= FIRST_DAY && day <= LAST_DAY ? day : NOT_A_DATE
  }

/** 1970-01-01 as a spreadsheet counts days. */
const UNIX_EPOCH_SERIAL = 25_569

/** Days since 1899-12-30, the fraction being the time of day. */
export const readSerialDate: DateReader = (bytes, from, to) => {
  const value = readNumber(bytes, from, to, DOT)
  if (Number.isNaN(value) || value === NOT_A_NUMBER) return NOT_A_DATE
  const day = Math.floor(value) - UNIX_EPOCH_SERIAL
  return day >= FIRST_DAY && day <= LAST_DAY ? day : NOT_A_DATE
}

/** The same reader of one buffer; a cell that says what the one before it said is not read again. */
export function rememberLast(read: DateReader): DateReader {
  let lastFrom = 0
  let lastTo = 0
  let day = NOT_A_DATE
  return (bytes, from, to) => {
    // From the end: dates in order differ there.
    let p = to - from === lastTo - lastFrom ? to - 1 : to
    const back = to - lastTo
    while (p >= from && p < to && bytes[p] === bytes[p - back]) p--
    if (p < from && to > from) return day
    lastFrom = from
    lastTo = to
    day = read(bytes, from, to)
    return day
  }
}
