/** A dense matrix, row-major: element (i, j) is `data[i * cols + j]`. NaN is a missing value. */
export interface Matrix {
  readonly rows: number
  readonly cols: number
  readonly data: Float64Array
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
export function takeRows(matrix: Matrix, indices: ArrayLike<number>): Matrix {
  const taken = createMatrix(indices.length, matrix.cols)
  for (let k = 0; k < indices.length; k++) {
    taken.data.set(rowOf(matrix, indices[k] as number), k * matrix.cols)
  }
  return taken
}
