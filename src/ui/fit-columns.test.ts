import { expect, test } from 'vitest'
import { fitColumns, ROW_PADDING, tableWidth } from './fit-columns'

const column = (id: string, width: number, spare?: true) => ({ id, width, ...(spare && { spare }) })
const COLUMNS = [
  column('symbol', 100),
  column('close', 60, true),
  column('date', 90),
  column('dip', 70, true),
]
const ids = (room: number | null) => fitColumns(COLUMNS, room).map(({ id }) => id)

test('a row is as wide as its columns and what it keeps free beside them', () => {
  expect(tableWidth(COLUMNS)).toBe(320 + ROW_PADDING)
})

test('spare columns go from the last one on, and no more of them than room asks for', () => {
  expect(ids(320 + ROW_PADDING)).toEqual(['symbol', 'close', 'date', 'dip'])
  expect(ids(320 + ROW_PADDING - 1)).toEqual(['symbol', 'close', 'date'])
  expect(ids(250 + ROW_PADDING - 1)).toEqual(['symbol', 'date'])
})

test('where the table scrolls whatever is left out, all of it is there', () => {
  expect(ids(190 + ROW_PADDING - 1)).toEqual(['symbol', 'close', 'date', 'dip'])
})

test('nothing is left out before the room is known', () => {
  expect(ids(null)).toHaveLength(4)
})
