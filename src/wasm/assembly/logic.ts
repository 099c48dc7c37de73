/* Conditions: 1 holds, 0 does not, NaN unknown. Two places at a time, as in elementwise. */

function end(out: usize, n: i32): usize {
  return out + ((<usize>n) << 3)
}

/** 1 where `holds`, 0 where not, NaN where `unknown`; lanes of the two are all ones or all zeros. */
function condition(holds: v128, unknown: v128): v128 {
  const value = v128.and(holds, f64x2.splat(1))
  return v128.bitselect(f64x2.splat(NaN), value, unknown)
}

/** Lanes where either is NaN. */
function eitherMissing(x: v128, y: v128): v128 {
  return v128.or(f64x2.ne(x, x), f64x2.ne(y, y))
}

export function less(a: usize, b: usize, out: usize, n: i32): void {
  for (const stop = end(out, n); out < stop; a += 16, b += 16, out += 16) {
    const x = v128.load(a)
    const y = v128.load(b)
    v128.store(out, condition(f64x2.lt(x, y), eitherMissing(x, y)))
  }
}

export function lessThan(a: usize, limit: f64, out: usize, n: i32): void {
  const y = f64x2.splat(limit)
  for (const stop = end(out, n); out < stop; a += 16, out += 16) {
    const x = v128.load(a)
    v128.store(out, condition(f64x2.lt(x, y), eitherMissing(x, y)))
  }
}

export function moreThan(a: usize, limit: f64, out: usize, n: i32): void {
  const y = f64x2.splat(limit)
  for (const stop = end(out, n); out < stop; a += 16, out += 16) {
    const x = v128.load(a)
    v128.store(out, condition(f64x2.gt(x, y), eitherMissing(x, y)))
  }
}

export function andAlso(a: usize, b: usize, out: usize, n: i32): void {
  const zero = f64x2.splat(0)
  for (const stop = end(out, n); out < stop; a += 16, b += 16, out += 16) {
    const x = v128.load(a)
    const y = v128.load(b)
    const fails = v128.or(f64x2.eq(x, zero), f64x2.eq(y, zero))
    v128.store(out, v128.andnot(f64x2.mul(x, y), fails))
  }
}

export function both(a: usize, b: usize, out: usize, n: i32): void {
  for (const stop = end(out, n); out < stop; a += 16, b += 16, out += 16)
    v128.store(out, f64x2.mul(v128.load(a), v128.load(b)))
}

export function not(a: usize, out: usize, n: i32): void {
  const one = f64x2.splat(1)
  for (const stop = end(out, n); out < stop; a += 16, out += 16)
    v128.store(out, f64x2.sub(one, v128.load(a)))
}
