/** Positive eligible bars of one instrument under one label, ascending. */
export interface Moves {
  /** Positions among the eligible rows of the instrument. */
  readonly row: Int32Array
  /** Bar numbers. */
  readonly bar: Int32Array
  /** Bar at which each reaches its target first. */
  readonly until: Int32Array
}

/** The positives among `bars`, the eligible bar numbers of an instrument. */
export function movesAt(bars: Int32Array, y: Int8Array, firstHit: Int32Array): Moves {
  const rows: number[] = []
  bars.forEach((bar, row) => {
    if (y[bar] === 1) rows.push(row)
  })
  const row = Int32Array.from(rows)
  const bar = row.map((position) => bars[position] as number)
  return { row, bar, until: bar.map((t) => t + (firstHit[t] as number)) }
}

/**
 * Merged moves among the positives whose row has 1 in `keep`, unions of overlapping [bar, until]: those
 * with a row that has 1 in `marked` too. A move is one however many marked stretches it has.
 */
export function countMoves(moves: Moves, keep: Uint8Array, marked: Uint8Array = keep): number {
  let count = 0
  let end = -1
  let counted = false
  moves.row.forEach((row, i) => {
    if (keep[row] !== 1) return
    if ((moves.bar[i] as number) > end) counted = false
    end = Math.max(end, moves.until[i] as number)
    if (counted || marked[row] !== 1) return
    counted = true
    count++
  })
  return count
}
