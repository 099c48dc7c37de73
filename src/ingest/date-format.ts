import type { DateOrder } from '../contracts/ingest'
import { NOT_A_DATE } from './calendar'
import {
  type DateReader,
  epochReader,
  readCompactDate,
  readDayFirst,
  readIsoDate,
  readMonthFirst,
  readNamedDate,
  readNumericParts,
  readSerialDate,
} from './date-cell'
import { numberFromText } from './number-cell'

/** How the dates of a column are written; 'numeric' leaves open which of a/b/year is the month. */
export type DateFormat =
  | { readonly kind: 'iso' | 'compact' | 'numeric' | 'named' }
  | { readonly kind: 'epoch'; readonly perDay: number }
  /** Days since 1899-12-30, as spreadsheets count them. */
  | { readonly kind: 'serial' }

const TEXT_READERS = [
  ['iso', readIsoDate],
  ['compact', readCompactDate],
  ['numeric', readNumericParts],
  ['named', readNamedDate],
] as const

const encoder = new TextEncoder()

/** The format that most of the texts have, or null when less than half of them are dates. */
export function dateFormatOf(texts: readonly string[]): DateFormat | null {
  const filled = texts.filter((text) => text.trim() !== '')
  if (filled.length === 0) return null
  let best: DateFormat | null = null
  let bestCount = Math.floor((filled.length - 1) / 2)
  for (const [kind, read] of TEXT_READERS) {
    const count = filled.filter((text) => isDate(read, text)).length
    if (count > bestCount) {
      best = { kind }
      bestCount = count
    }
    if (count === filled.length) break
  }
  return best ?? epochFormatOf(filled)
}

function isDate(read: DateReader, text: string): boolean {
  const bytes = encoder.encode(text.trim())
  return read(bytes, 0, bytes.length) !== NOT_A_DATE
}

/** Largest epoch count of the year 2299, by units a day. */
const EPOCH_UNITS = [
  { below: 2e10, perDay: 86400 },
  { below: 2e13, perDay: 86400e3 },
  { below: 2e16, perDay: 86400e6 },
  { below: 2e19, perDay: 86400e9 },
] as const
/** Smaller numbers are counts of something else. */
const SMALLEST_EPOCH = 1e7

function epochFormatOf(texts: readonly string[]): DateFormat | null {
  const sizes = texts.map((text) => Math.abs(numberFromText(text, '.'))).filter(Number.isFinite)
  if (sizes.length * 2 <= texts.length) return null
  const largest = sizes.reduce((max, size) => Math.max(max, size), 0)
  if (largest < SMALLEST_EPOCH) return null
  const unit = EPOCH_UNITS.find(({ below }) => largest < below)
  return unit ? { kind: 'epoch', perDay: unit.perDay } : null
}

/** 1982-02-18 and 2064-04-08: within, whole numbers under a word for dates are a spreadsheet's days. */
const [FIRST_SERIAL, LAST_SERIAL] = [30_000, 60_000]

/** The format of a column that its header calls dates, spreadsheet days included. */
export function namedDateFormatOf(texts: readonly string[]): DateFormat | null {
  const written = dateFormatOf(texts)
  if (written) return written
  const filled = texts.filter((text) => text.trim() !== '')
  const days = filled.map((text) => numberFromText(text, '.'))
  const serial =
    days.length > 1 &&
    new Set(days).size === days.length &&
    days.every((day) => day >= FIRST_SERIAL && day <= LAST_SERIAL)
  return serial ? { kind: 'serial' } : null
}

/** Reader of a column; `order` matters to numeric dates only. */
export function dateReader(format: DateFormat, order: DateOrder): DateReader {
  if (format.kind === 'epoch') return epochReader(format.perDay)
  if (format.kind === 'serial') return readSerialDate
  if (format.kind === 'compact') return readCompactDate
  if (format.kind === 'named') return readNamedDate
  if (format.kind === 'iso') return readIsoDate
  return order === 'dmy' ? readDayFirst : readMonthFirst
}
