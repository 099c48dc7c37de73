import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveCholesky } from './cholesky'

test('solves A x = b from the lower triangle of A', () => {
  const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: 20,
    maxLength: 20,
  })
  fc.assert(
    fc.property(entries, (entry) => {
      const n = 4
      const at = (i: number, j: number) => entry[i * n + j]!
      const a = new Float64Array(n * n)
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          for (let k = 0; k < n; k++) a[i * n + j]! += at(i, k) * at(j, k)
          if (i === j) a[i * n + j]! += 1
        }
      }
      const x = entry.slice(16)
      const b = Float64Array.from(x, (_, i) => x.reduce((s, v, j) => s + a[i * n + j]! * v, 0))
      const lower = a.map((value, at_) => (at_ % n > Math.floor(at_ / n) ? NaN : value))
      solveCholesky(lower, b)
      x.forEach((value, i) => expect(b[i]).toBeCloseTo(value, 9))
    }),
  )
})

test('names the pivot of a matrix that is not positive definite', () => {
  expect(() => solveCholesky(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 1))).toThrow(
    'not positive definite: pivot 1 is 0',
  )
})
