import { formatCount } from '../core/format/figures'

/** What a cell of a grid keeps free beside its text, px; the stylesheet says the same. */
const CELL_PADDING = 12

/** Advance of a tabular figure and of a comma in Inter, em. */
const FIGURE = 0.65
const COMMA = 0.272

/** Width of a column that holds the positions up to `total`, px, in figures of `size` px. */
export function countWidth(total: number, size: number): number {
  const text = formatCount(total)
  const commas = text.split(',').length - 1
  const em = (text.length - commas) * FIGURE + commas * COMMA
  return CELL_PADDING + Math.ceil(em * size + 0.5)
}

/** Bold capitals and figures of Inter in 12.5 px are about this wide, px. */
const CAPITAL = 8.5
/** Symbols shorter than this leave room for the head; few are longer, and then a tooltip has them whole. */
const [LEAST, MOST] = [6, 12]

/** Width of a column that holds symbols of up to `longest` characters, px. */
export const symbolWidth = (longest: number): number =>
  CELL_PADDING + Math.ceil(CAPITAL * Math.min(MOST, Math.max(LEAST, longest)))
