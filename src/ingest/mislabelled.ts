import type { ColumnRole, FileWarning } from '../contracts/ingest'
import type { BarTable } from './bar-table'

/** Two roles whose columns hold each other's values. */
export type Swap = readonly [PriceRole, PriceRole]

type PriceRole = 'open' | 'high' | 'low' | 'close' | 'volume'

/** Open and close can change places without a trace, so that pair is never suspected. */
const SWAPS: readonly Swap[] = [
  ['high', 'low'],
  ['open', 'high'],
  ['open', 'low'],
  ['high', 'close'],
  ['low', 'close'],
  ['open', 'volume'],
  ['high', 'volume'],
  ['low', 'volume'],
  ['close', 'volume'],
]

/** Too few rows prove nothing. */
const LEAST_ROWS = 10
/** Rows that contradict the names of their columns, before those are doubted. */
const LEAST_ODD = 0.5
/** Rows looked at before anything is doubted. */
const SAMPLE = 500
/** High over low that a day hardly ever sees. */
const WIDE = 3
/** Rows that one other way of reading puts in order. */
const LEAST_FIT = 0.95

interface Fit {
  /** Null as the columns are named. */
  readonly swap: Swap | null
  /** Rows whose open and close lie within low and high. */
  readonly rows: number
  /** Sum of log(high / low) over those rows. */
  readonly range: number
}

/** How the rows look once two columns change places. */
function fitOf(table: BarTable, swap: Swap | null): Fit {
  const column = (role: PriceRole): Float64Array =>
    table[swap === null ? role : (afterSwap(role, swap) as PriceRole)]
  const [open, high, low, close] = [column('open'), column('high'), column('low'), column('close')]
  let [rows, range] = [0, 0]
  for (let row = 0; row < table.count; row++) {
    const [h, l] = [high[row] as number, low[row] as number]
    const [o, c] = [open[row] as number, close[row] as number]
    if (!(l <= o && o <= h && l <= c && c <= h)) continue
    rows++
    range += Math.log(h / l)
  }
  return { swap, rows, range }
}

/** True when most of a sample of rows are out of order, or have bars as wide as no price moves in a day. */
function looksOdd({ open, high, low, close, count }: BarTable): boolean {
  const step = Math.max(1, Math.floor(count / SAMPLE))
  let [odd, seen] = [0, 0]
  for (let row = 0; row < count; row += step, seen++) {
    const [h, l] = [high[row] as number, low[row] as number]
    const [o, c] = [open[row] as number, close[row] as number]
    if (!(l <= o && o <= h && l <= c && c <= h) || h > l * WIDE) odd++
  }
  return odd >= seen * LEAST_ODD
}

/**
 * The two columns that have to change places for nearly all rows to make sense, where most make none as
 * they are named; null where no pair does. Of several, the one with the narrowest bars: volume is above
 * every price, and passes for a high.
 */
export function mislabelledPair(table: BarTable): Swap | null {
  const { count } = table
  if (count < LEAST_ROWS || !looksOdd(table)) return null
  const fits = [null, ...SWAPS]
    .map((swap) => fitOf(table, swap))
    .filter(({ rows }) => rows >= count * LEAST_FIT)
  return fits.sort((x, y) => x.range - y.range)[0]?.swap ?? null
}

export const mislabelledWarning = ([a, b]: Swap): FileWarning => ({
  code: 'mislabelled_columns',
  message: `The columns called ${a} and ${b} hold each other’s values: read the other way round.`,
  rows: [],
})

/** The role of a column when two change places. */
export const afterSwap = (role: ColumnRole, [a, b]: Swap): ColumnRole =>
  role === a ? b : role === b ? a : role
