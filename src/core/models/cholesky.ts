/**
 * Solves A x = b for a symmetric positive definite A by Cholesky's factorisation A = L L'.
 *
 * `a` holds A row-major, n x n, of which the lower triangle is read and overwritten by L; `b`
 * (length n) is overwritten by x. Throws a RangeError with the pivot when A is not positive
 * definite. Source: Golub and Van Loan, Matrix Computations, 4.2.
 */
export function solveCholesky(a: Float64Array, b: Float64Array): void {
  const n = b.length
  for (let j = 0; j < n; j++) {
    let pivot = a[j * n + j] as number
    for (let k = 0; k < j; k++) pivot -= (a[j * n + k] as number) ** 2
    if (!(pivot > 0)) throw new RangeError(`not positive definite: pivot ${j} is ${pivot}`)
    const diagonal = Math.sqrt(pivot)
    a[j * n + j] = diagonal
    for (let i = j + 1; i < n; i++) {
      let sum = a[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (a[i * n + k] as number) * (a[j * n + k] as number)
      a[i * n + j] = sum / diagonal
    }
  }
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number
    for (let k = 0; k < i; k++) sum -= (a[i * n + k] as number) * (b[k] as number)
    b[i] = sum / (a[i * n + i] as number)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i] as number
    for (let k = i + 1; k < n; k++) sum -= (a[k * n + i] as number) * (b[k] as number)
    b[i] = sum / (a[i * n + i] as number)
  }
}
