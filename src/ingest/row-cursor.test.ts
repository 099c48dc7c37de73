import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { createRowCursor, estimateRows, isBlankRow, nextRow, rowText } from './row-cursor'

const encoder = new TextEncoder()

interface Row {
  readonly line: number
  readonly cells: readonly string[]
  readonly unclosed: boolean
}

function rowsOf(text: string, delimiter = ','): Row[] {
  const cursor = createRowCursor(encoder.encode(text), delimiter.charCodeAt(0))
  const rows: Row[] = []
  while (nextRow(cursor)) {
    if (isBlankRow(cursor)) continue
    rows.push({ line: cursor.line, cells: rowText(cursor), unclosed: cursor.unclosedQuote })
  }
  return rows
}

const cellsOf = (text: string): (readonly string[])[] => rowsOf(text).map(({ cells }) => cells)

test('reads quotes, doubled quotes, and line ends inside quotes', () => {
  const rows = rowsOf('a,"b,c"\n"say ""hi""","two\nlines"\r\nlast,')
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b,c'],
    ['say "hi"', 'two\nlines'],
    ['last', ''],
  ])
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 4])
})

test('takes LF, CRLF and CR as line ends and skips blank lines', () => {
  expect(cellsOf('1,2\r\n\r\n3,4\r5,6\n \n7,8')).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
    ['7', '8'],
  ])
})

test('an open quote costs its own row only', () => {
  const rows = rowsOf('a,"1,2\nb,"3,4",5\nc,"6,7",8\n')
  expect(rows.map(({ unclosed }) => unclosed)).toEqual([true, false, false])
  expect(rows[2]?.cells).toEqual(['c', '6,7', '8'])
})

test('a quote that never closes leaves the rows below it readable', () => {
  const rows = rowsOf('a,1\nb,"2\nc,3\nd,4')
  expect(rows.map(({ unclosed }) => unclosed)).toEqual([false, true, false, false])
  expect(rows.at(-1)?.cells).toEqual(['d', '4'])
})

test('splits well-formed text as papaparse does', () => {
  const cell = fc.string({ maxLength: 8 }).map((text) => text.trim())
  const grid = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(grid, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, newline, quotes) => {
      const text = Papa.unparse(rows, { newline, quotes })
      const oracle = Papa.parse<string[]>(text, {
        delimiter: ',',
        newline,
        skipEmptyLines: 'greedy',
      })
      expect(cellsOf(text)).toEqual(oracle.data.map((row) => row.map((each) => each.trim())))
    }),
    { numRuns: 200 },
  )
})

test('rows that grow or shrink along the file are estimated within a tenth, whatever ends them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 20_000 }),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, grow, end) => {
        const lines = Array.from({ length: rows }, (_, k) =>
          'x'.repeat(20 + Math.floor((10 * (grow ? k : rows - k)) / rows)),
        )
        const bytes = new TextEncoder().encode(lines.join(end))
        const estimate = estimateRows(createRowCursor(bytes, 44))
        expect(Math.abs(estimate / rows - 1)).toBeLessThan(0.1)
        expect(estimate).toBeGreaterThanOrEqual(rows)
      },
    ),
    { numRuns: 50 },
  )
})
