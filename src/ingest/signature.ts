import { headerWord } from './header-words'
import type { TableFile } from './open-table'

/** Kind of a cell where there is no header to go by. */
const kindOf = (cell: string): string =>
  cell === '' ? '_' : /^[+-]?[\d.,' ]+$/.test(cell) ? '9' : /\d/.test(cell) ? 'd' : 't'

/**
 * Names the layout of a file by its header and delimiter, or by the kinds of its first cells: equal
 * for files of one source, whatever they are called.
 */
export function signatureOf({ layout, delimiter }: TableFile): string {
  const headerless = layout.header.every((cell, at) => cell === `column ${at + 1}`)
  const words = headerless
    ? (layout.rows[0]?.cells ?? []).map(kindOf)
    : layout.header.map(headerWord)
  return [delimiter === '\t' ? 'tab' : delimiter, ...words].join('|').slice(0, 500)
}
