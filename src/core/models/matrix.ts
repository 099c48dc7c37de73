export type Numbers = Float64Array | Float32Array

/** A dense matrix, row-major: element (i, j) is `data[i * cols + j]`. NaN is a missing value. */
export interface Matrix<Data extends Numbers = Float64Array> {
  readonly rows: number
  readonly cols: number
  readonly data: Data
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
