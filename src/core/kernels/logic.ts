/** Conditions as columns: 1 holds, 0 does not, NaN unknown. */

/** 1 where a < b. */
export function less(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) {
    const x = a[t] as number
    const y = b[t] as number
    out[t] = x < y ? 1 : x >= y ? 0 : NaN
  }
}

/** 1 where a < limit. */
export function lessThan(a: Float64Array, limit: number, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) {
    const x = a[t] as number
    out[t] = x < limit ? 1 : x >= limit ? 0 : NaN
  }
}

/** 1 where a > limit. */
export function moreThan(a: Float64Array, limit: number, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) {
    const x = a[t] as number
    out[t] = x > limit ? 1 : x <= limit ? 0 : NaN
  }
}

/** 1 where both hold, 0 where either does not, whatever is unknown of the other. */
export function andAlso(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) {
    const x = a[t] as number
    const y = b[t] as number
    out[t] = x === 0 || y === 0 ? 0 : x * y
  }
}

/** 1 where both hold; NaN where either is unknown. */
export function both(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = (a[t] as number) * (b[t] as number)
}

/** 1 where a does not hold. */
export function not(a: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = 1 - (a[t] as number)
}
