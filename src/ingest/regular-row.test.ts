import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ColumnRole } from '../contracts/ingest'
import type { BarTable } from './bar-table'
import { readIsoDate } from './date-cell'
import { COMMA, type DecimalByte, DOT } from './number-cell'
import { createRowCursor } from './row-cursor'
import { scanRows } from './scan-rows'

const encoder = new TextEncoder()
const ALL: readonly ColumnRole[] = ['symbol', 'date', 'open', 'high', 'low', 'close', 'volume']
const SOME: readonly ColumnRole[] = ['date', 'skip', 'close', 'close']

function tableOf(
  text: string,
  roles: readonly ColumnRole[],
  delimiter: string,
  decimal: DecimalByte,
): BarTable {
  return scanRows(createRowCursor(encoder.encode(text), delimiter.charCodeAt(0)), {
    header: roles,
    roles,
    readDate: readIsoDate,
    readOtherOrder: null,
    decimal,
    symbol: 'FILE',
  })
}

/** What a table says: its columns up to its rows, and all it counted. */
function said(table: BarTable): unknown {
  const columns = Object.entries(table).map(([name, value]) =>
    ArrayBuffer.isView(value)
      ? [name, Array.from(value as Float64Array).slice(0, table.count)]
      : [],
  )
  const { rows, count, symbols, rejected, filled, volumeMissing, inconsistent, unclosedQuotes } =
    table
  return [
    columns,
    [rows, count, symbols, rejected, filled, volumeMissing, inconsistent, unclosedQuotes],
  ]
}

const digits = fc.stringMatching(/^\d{1,4}$/)
const number = fc.oneof(
  fc.stringMatching(/^\d{1,12}$/),
  fc.stringMatching(/^\d{0,6}[.,]\d{0,9}$/),
  fc.stringMatching(/^\d{1,3}([.,]\d{2,3}){1,3}([.,]\d{1,3})?$/),
  fc.double({ noNaN: true, min: 1e-9, max: 1e15 }).map(String),
)
const odd = fc.constantFrom(
  '',
  '-',
  '.',
  ',',
  '-5',
  '+5',
  '$5.5',
  ' 7',
  '7 ',
  '1e3',
  '5%',
  'x',
  '1"2',
)
const date = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('2024-03-01', '2024-03-04', '2024/3/5 00:00') },
  fc.constantFrom('', '2024-13-01', 'total'),
)
const symbol = fc.constantFrom('A', 'BRK.B', 'é', ' A ', '', 'a"b')
const cellOf = (role: ColumnRole) =>
  role === 'date'
    ? date
    : role === 'symbol'
      ? symbol
      : fc.oneof({ weight: 6, arbitrary: number }, digits, odd)
const dress = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `"${text.replaceAll('"', '""')}"`,
  (text) => `"${text}" `,
  (text) => `"${text}`,
  (text) => `"${text}\n"`,
  (text) => `"${text}\n`,
)
const dressed = (role: ColumnRole) =>
  fc
    .tuple(fc.oneof({ weight: 20, arbitrary: fc.nat(1) }, fc.nat(5)), cellOf(role), dress)
    .map(([kind, text, odder]) => (kind === 0 ? text : kind === 1 ? `"${text}"` : odder(text)))
const rowOf = (roles: readonly ColumnRole[]) =>
  fc.tuple(
    fc.tuple(...roles.map(dressed)),
    fc.constantFrom('whole', 'whole', 'whole', 'longer', 'shorter'),
  )

// A row is read in one walk only where its line end is in sight: without one the same row is taken apart.
test('a row read in one walk says what it says taken apart', () => {
  const shapes = fc.constantFrom(ALL, SOME)
  const file = shapes.chain((roles) =>
    fc.record({
      roles: fc.constant(roles),
      row: rowOf(roles),
      delimiter: fc.constantFrom(',', ';', '\t'),
      decimal: fc.constantFrom<DecimalByte>(DOT, COMMA),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    }),
  )
  let [taken, rejected] = [0, 0]
  fc.assert(
    fc.property(file, ({ roles, row: [cells, length], delimiter, decimal, lineEnd }) => {
      const good = roles.map((role) => (role === 'date' ? '2024-03-01' : '7')).join(delimiter)
      const longer = length === 'longer' ? [...cells, length] : cells
      const row = (length === 'shorter' ? cells.slice(1) : longer).join(delimiter)
      const read = (text: string) => tableOf(text, roles, delimiter, decimal)
      const whole = read([good, row, ''].join(lineEnd))
      expect(said(whole)).toEqual(said(read([good, row].join(lineEnd))))
      if (whole.count === 2) taken++
      else rejected++
    }),
    { numRuns: 3000 },
  )
  expect(taken).toBeGreaterThan(300)
  expect(rejected).toBeGreaterThan(300)
})

test('numbers are those of Number to the last bit, whatever their length', () => {
  const texts = fc.array(
    fc.oneof(
      fc.double({ noNaN: true, min: 1e-6, max: 1e12 }).map((value) => value.toFixed(9)),
      fc.stringMatching(/^[1-9]\d{0,11}(\.\d{0,12})?$/),
    ),
    { minLength: 1, maxLength: 20 },
  )
  fc.assert(
    fc.property(texts, fc.boolean(), (closes, quoted) => {
      const row = (close: string) => `2024-03-01,,${quoted ? `"${close}"` : close},\n`
      const table = tableOf(closes.map(row).join(''), SOME, ',', DOT)
      const positive = closes.map(Number).filter((close) => close > 0)
      expect(Array.from(table.close.subarray(0, table.count))).toEqual(positive)
    }),
  )
})
