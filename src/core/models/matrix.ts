export type Numbers = Float64Array | Float32Array

/** A dense matrix, row-major: element (i, j) is `data[i * cols + j]`. NaN is a missing value. */
export interface Matrix<Data extends Numbers = Float64Array> {
  readonly rows: number
  readonly cols: number
  readonly data: Data
}

/** Rows that are made when they are asked for, so that they need not all be held at once. */
export interface RowSource {
  readonly rows: number
  readonly cols: number
  /** Writes the rows [first, last) to the start of `out`, column by column. */
  readonly read: (first: number, last: number, out: Float64Array) => void
}

/** The rows of a matrix. */
export function sourceOf({ rows, cols, data }: Matrix): RowSource {
  return {
    rows,
    cols,
    read: (first, last, out) => {
      let to = 0
      for (let j = 0; j < cols; j++)
        for (let i = first; i < last; i++) out[to++] = data[i * cols + j] as number
    },
  }
}

/** All rows of a source at once. */
export function matrixOf({ rows, cols, read }: RowSource): Matrix {
  const columns = new Float64Array(rows * cols)
  read(0, rows, columns)
  const data = columns.map((_, at) => columns[(at % cols) * rows + Math.floor(at / cols)] as number)
  return { rows, cols, data }
}

/** A matrix of zeros. */
export function createMatrix(rows: number, cols: number): Matrix {
  return { rows, cols, data: new Float64Array(rows * cols) }
}

/** The matrix with these rows; throws a RangeError when their lengths differ. */
export function matrixOfRows(rows: readonly ArrayLike<number>[]): Matrix {
  const cols = rows[0]?.length ?? 0
  const matrix = createMatrix(rows.length, cols)
  rows.forEach((row, i) => {
    if (row.length !== cols) throw new RangeError(`row ${i} has ${row.length} values, not ${cols}`)
    matrix.data.set(row, i * cols)
  })
  return matrix
}

/** Row `i` as a view on the same memory. */
export function rowOf(matrix: Matrix, i: number): Float64Array {
  return matrix.data.subarray(i * matrix.cols, (i + 1) * matrix.cols)
}

/** The rows with these indices, copied in this order. */
export function takeRows<Data extends Numbers>(
  { cols, data }: Matrix<Data>,
  indices: ArrayLike<number>,
): Matrix<Data> {
  const size = indices.length * cols
  const taken = data instanceof Float32Array ? new Float32Array(size) : new Float64Array(size)
  for (let k = 0; k < indices.length; k++) {
    const from = (indices[k] as number) * cols
    taken.set(data.subarray(from, from + cols), k * cols)
  }
  return { rows: indices.length, cols, data: taken as Data }
}
