import type { RowSource } from './matrix'

/** Rows that are read, and whose Gram matrix is summed, at a time: both stay in the processor's cache. */
const BLOCK = 64

/** What one pass over the rows writes; parameters are the coefficients, then the intercept. */
export interface LogisticDerivatives {
  /** Length m = cols + 1. */
  readonly gradient: Float64Array
  /** m x m row-major, lower triangle. */
  readonly hessian: Float64Array
}

/**
 * Sum over rows of weight * (log(1 + exp(f)) - target * f), f = row . coefficients + intercept, with
 * its gradient and Hessian, in one pass. `target` lies in [0, 1]; `weight` null stands for ones.
 */
export function logisticPass(
  design: RowSource,
  target: ArrayLike<number>,
  weight: Float64Array | null,
  parameters: Float64Array,
  { gradient, hessian }: LogisticDerivatives,
): number {
  const { rows, cols } = design
  const m = cols + 1
  const intercept = parameters[cols] as number
  const data = new Float64Array(cols * BLOCK)
  const buffer = new Float64Array(m * BLOCK)
  const margin = new Float64Array(BLOCK)
  const residual = new Float64Array(BLOCK)
  const root = new Float64Array(BLOCK)
  gradient.fill(0)
  hessian.fill(0)
  let loss = 0
  for (let first = 0; first < rows; first += BLOCK) {
    const count = Math.min(BLOCK, rows - first)
    design.read(first, first + count, data)
    margin.fill(intercept)
    for (let j = 0; j < cols; j++) {
      const w = parameters[j] as number
      for (let i = 0; i < count; i++)
        margin[i] = (margin[i] as number) + (data[j * count + i] as number) * w
    }
    for (let i = 0; i < count; i++) {
      const f = margin[i] as number
      const e = Math.exp(-Math.abs(f))
      const p = (f >= 0 ? 1 : e) / (1 + e)
      const t = target[first + i] as number
      const s = weight === null ? 1 : (weight[first + i] as number)
      loss += s * (Math.max(f, 0) - t * f + Math.log1p(e))
      residual[i] = s * (p - t)
      root[i] = Math.sqrt(s * e) / (1 + e)
    }
    for (let j = 0; j < cols; j++) {
      let slope = gradient[j] as number
      for (let i = 0; i < count; i++) {
        const x = data[j * count + i] as number
        slope += (residual[i] as number) * x
        buffer[j * BLOCK + i] = (root[i] as number) * x
      }
      gradient[j] = slope
    }
    for (let i = 0; i < count; i++) {
      gradient[cols] = (gradient[cols] as number) + (residual[i] as number)
      buffer[cols * BLOCK + i] = root[i] as number
    }
    addGram(buffer, m, count, hessian)
  }
  return loss
}

/** hessian += B B' on the lower triangle; B is m x BLOCK row-major, its first `count` columns. */
function addGram(buffer: Float64Array, m: number, count: number, hessian: Float64Array): void {
  for (let j = 0; j < m; j += 2) {
    const a = j * BLOCK
    const b = j + 1 < m ? a + BLOCK : a
    for (let k = 0; k <= j; k += 2) {
      const c = k * BLOCK
      const d = k + 1 < m ? c + BLOCK : c
      let ac = 0
      let ad = 0
      let bc = 0
      let bd = 0
      for (let i = 0; i < count; i++) {
        const va = buffer[a + i] as number
        const vb = buffer[b + i] as number
        const vc = buffer[c + i] as number
        const vd = buffer[d + i] as number
        ac += va * vc
        ad += va * vd
        bc += vb * vc
        bd += vb * vd
      }
      hessian[j * m + k] = (hessian[j * m + k] as number) + ac
      if (k < j) hessian[j * m + k + 1] = (hessian[j * m + k + 1] as number) + ad
      if (j + 1 === m) continue
      hessian[(j + 1) * m + k] = (hessian[(j + 1) * m + k] as number) + bc
      hessian[(j + 1) * m + k + 1] = (hessian[(j + 1) * m + k + 1] as number) + bd
    }
  }
}
