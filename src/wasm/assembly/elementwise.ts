/*
 * Two places at a time. Columns start on 16 bytes and have room for an even number of values, so the
 * place after the last may be written.
 */

function end(out: usize, n: i32): usize {
  return out + ((<usize>n) << 3)
}

export function add(a: usize, b: usize, out: usize, n: i32): void {
  for (const stop = end(out, n); out < stop; a += 16, b += 16, out += 16)
    v128.store(out, f64x2.add(v128.load(a), v128.load(b)))
}

export function subtract(a: usize, b: usize, out: usize, n: i32): void {
  for (const stop = end(out, n); out < stop; a += 16, b += 16, out += 16)
    v128.store(out, f64x2.sub(v128.load(a), v128.load(b)))
}

export function multiply(a: usize, b: usize, out: usize, n: i32): void {
  for (const stop = end(out, n); out < stop; a += 16, b += 16, out += 16)
    v128.store(out, f64x2.mul(v128.load(a), v128.load(b)))
}

/** NaN where b is 0. */
export function divide(a: usize, b: usize, out: usize, n: i32): void {
  const zero = f64x2.splat(0)
  const missing = f64x2.splat(NaN)
  for (const stop = end(out, n); out < stop; a += 16, b += 16, out += 16) {
    const divisor = v128.load(b)
    const ratio = f64x2.div(v128.load(a), divisor)
    v128.store(out, v128.bitselect(missing, ratio, f64x2.eq(divisor, zero)))
  }
}

export function affine(a: usize, factor: f64, offset: f64, out: usize, n: i32): void {
  const times = f64x2.splat(factor)
  const plus = f64x2.splat(offset)
  for (const stop = end(out, n); out < stop; a += 16, out += 16)
    v128.store(out, f64x2.add(f64x2.mul(times, v128.load(a)), plus))
}

export function abs(a: usize, out: usize, n: i32): void {
  for (const stop = end(out, n); out < stop; a += 16, out += 16)
    v128.store(out, f64x2.abs(v128.load(a)))
}

export function sqrt(a: usize, out: usize, n: i32): void {
  for (const stop = end(out, n); out < stop; a += 16, out += 16)
    v128.store(out, f64x2.sqrt(v128.load(a)))
}

export function larger(a: usize, b: usize, out: usize, n: i32): void {
  for (const stop = end(out, n); out < stop; a += 16, b += 16, out += 16)
    v128.store(out, f64x2.max(v128.load(a), v128.load(b)))
}

export function smaller(a: usize, b: usize, out: usize, n: i32): void {
  for (const stop = end(out, n); out < stop; a += 16, b += 16, out += 16)
    v128.store(out, f64x2.min(v128.load(a), v128.load(b)))
}

export function atLeast(a: usize, least: f64, out: usize, n: i32): void {
  const floor = f64x2.splat(least)
  for (const stop = end(out, n); out < stop; a += 16, out += 16)
    v128.store(out, f64x2.max(v128.load(a), floor))
}

export function fillMissing(a: usize, value: f64, out: usize, n: i32): void {
  const instead = f64x2.splat(value)
  for (const stop = end(out, n); out < stop; a += 16, out += 16) {
    const x = v128.load(a)
    v128.store(out, v128.bitselect(x, instead, f64x2.eq(x, x)))
  }
}

export function dropBelow(a: usize, least: f64, out: usize, n: i32): void {
  const floor = f64x2.splat(least)
  const missing = f64x2.splat(NaN)
  for (const stop = end(out, n); out < stop; a += 16, out += 16) {
    const x = v128.load(a)
    v128.store(out, v128.bitselect(missing, x, f64x2.lt(x, floor)))
  }
}

export function fillWhereZero(a: usize, value: f64, test: usize, out: usize, n: i32): void {
  const zero = f64x2.splat(0)
  const instead = f64x2.splat(value)
  for (const stop = end(out, n); out < stop; a += 16, test += 16, out += 16)
    v128.store(out, v128.bitselect(instead, v128.load(a), f64x2.eq(v128.load(test), zero)))
}
