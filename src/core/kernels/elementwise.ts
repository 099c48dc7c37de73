/** Loops over columns of equal length, place by place; a NaN input gives NaN. */

export function add(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = (a[t] as number) + (b[t] as number)
}

export function subtract(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = (a[t] as number) - (b[t] as number)
}

export function multiply(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = (a[t] as number) * (b[t] as number)
}

/** a / b; NaN where b is 0, put in afterwards: a choice within the loop would double its time. */
export function divide(a: Float64Array, b: Float64Array, out: Float64Array): void {
  let zero = false
  for (let t = 0; t < out.length; t++) {
    const divisor = b[t] as number
    if (divisor === 0) zero = true
    out[t] = (a[t] as number) / divisor
  }
  if (zero) for (let t = 0; t < out.length; t++) if (b[t] === 0) out[t] = NaN
}

/** factor * a + offset. */
export function affine(a: Float64Array, factor: number, offset: number, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = factor * (a[t] as number) + offset
}

export function abs(a: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = Math.abs(a[t] as number)
}

export function sqrt(a: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = Math.sqrt(a[t] as number)
}

export function larger(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = Math.max(a[t] as number, b[t] as number)
}

export function smaller(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = Math.min(a[t] as number, b[t] as number)
}

/** The value where it is above `least`, `least` where it is not, NaN at a NaN. */
export function atLeast(a: Float64Array, least: number, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) out[t] = Math.max(a[t] as number, least)
}

/** `value` where a is NaN. */
export function fillMissing(a: Float64Array, value: number, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) {
    const x = a[t] as number
    out[t] = x === x ? x : value
  }
}

/** NaN where a is smaller than `least`. */
export function dropBelow(a: Float64Array, least: number, out: Float64Array): void {
  for (let t = 0; t < out.length; t++) {
    const x = a[t] as number
    out[t] = x < least ? NaN : x
  }
}

/** `value` where `test` is 0, else a. */
export function fillWhereZero(
  a: Float64Array,
  value: number,
  test: Float64Array,
  out: Float64Array,
): void {
  for (let t = 0; t < out.length; t++) out[t] = test[t] === 0 ? value : (a[t] as number)
}
