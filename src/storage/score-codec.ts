import type { ScoreColumns } from './store'

const BYTES_PER_ROW = 2 * 8 + 3 * 4 + 2

/** Score columns in one buffer: Float64 margin, probability; Int32 instrument, day, bar; Int8 y, fold. */
export function encodeScores(scores: ScoreColumns): ArrayBuffer {
  const rows = scores.day.length
  for (const [name, column] of Object.entries(scores)) {
    if (column.length === rows) continue
    throw new RangeError(`score column ${name} has ${column.length} rows, day has ${rows}`)
  }
  const buffer = new ArrayBuffer(rows * BYTES_PER_ROW)
  const target = viewScores(buffer, rows)
  target.margin.set(scores.margin)
  target.probability.set(scores.probability)
  target.instrument.set(scores.instrument)
  target.day.set(scores.day)
  target.bar.set(scores.bar)
  target.y.set(scores.y)
  target.fold.set(scores.fold)
  return buffer
}

/** Views on the columns of `encodeScores`. */
export function decodeScores(buffer: ArrayBuffer): ScoreColumns {
  const rows = buffer.byteLength / BYTES_PER_ROW
  if (!Number.isInteger(rows)) {
    throw new RangeError(`${buffer.byteLength} bytes are not whole rows of ${BYTES_PER_ROW} bytes`)
  }
  return viewScores(buffer, rows)
}

function viewScores(buffer: ArrayBuffer, rows: number): ScoreColumns {
  const ints = rows * 16
  const bytes = rows * 28
  return {
    margin: new Float64Array(buffer, 0, rows),
    probability: new Float64Array(buffer, rows * 8, rows),
    instrument: new Int32Array(buffer, ints, rows),
    day: new Int32Array(buffer, ints + rows * 4, rows),
    bar: new Int32Array(buffer, ints + rows * 8, rows),
    y: new Int8Array(buffer, bytes, rows),
    fold: new Int8Array(buffer, bytes + rows, rows),
  }
}
