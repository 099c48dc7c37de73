/* Step by step the TypeScript kernel, two places at a time. */

/**
 * ln 2 in two parts and the coefficients of the series, each for both lanes. In memory, since the engine
 * would put constants together anew at every use.
 */
const TABLE: usize = memory.data<f64>([
  6.93147180369123816e-1, 6.93147180369123816e-1, 1.9082149292705877e-10, 1.9082149292705877e-10,
  6.66666666666673513e-1, 6.66666666666673513e-1, 3.999999999940941908e-1, 3.999999999940941908e-1,
  2.857142874366239149e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  2.222219843214978396e-1, 1.818357216161805012e-1, 1.818357216161805012e-1,
  1.531383769920937332e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
  1.479819860511658591e-1,
])
/** The double nearest sqrt(1/2), its lower half cleared. */
const HALF_ROOT: i64 = 0x3fe6a09e00000000
const LEAST_NORMAL: f64 = 2.2250738585072014e-308
const TWO_54: f64 = 18014398509481984
/** 2^52 + 2^51: adding a whole number to its bits adds it to the double. */
const WHOLE: f64 = 6755399441055744

function times(a: v128, b: v128): v128 {
  return f64x2.mul(a, b)
}

function plus(a: v128, b: v128): v128 {
  return f64x2.add(a, b)
}

/** ln x + shift ln 2 of normal numbers. */
function logOfNormal(x: v128, shift: v128): v128 {
  const power = i64x2.shr_s(i64x2.sub(x, i64x2.splat(HALF_ROOT)), 52)
  const mantissa = i64x2.sub(x, i64x2.shl(power, 52))
  const whole = f64x2.splat(WHOLE)
  const k = plus(f64x2.sub(i64x2.add(power, whole), whole), shift)
  const f = f64x2.sub(mantissa, f64x2.splat(1))
  const s = f64x2.div(f, plus(f, f64x2.splat(2)))
  const z = times(s, s)
  const w = times(z, z)
  const c4 = plus(v128.load(TABLE, 80), times(w, v128.load(TABLE, 112)))
  const even = times(w, plus(v128.load(TABLE, 48), times(w, c4)))
  const c5 = plus(v128.load(TABLE, 96), times(w, v128.load(TABLE, 128)))
  const c3 = plus(v128.load(TABLE, 64), times(w, c5))
  const odd = times(z, plus(v128.load(TABLE, 32), times(w, c3)))
  const half = times(f64x2.splat(0.5), times(f, f))
  const series = times(s, plus(half, plus(odd, even)))
  const low = plus(series, times(k, v128.load(TABLE, 16)))
  return f64x2.sub(times(k, v128.load(TABLE)), f64x2.sub(f64x2.sub(half, low), f))
}

/** Natural logarithm; NaN at 0 and below. */
export function log(a: usize, out: usize, n: i32): void {
  const least = f64x2.splat(LEAST_NORMAL)
  const infinity = f64x2.splat(Infinity)
  for (const stop = out + ((<usize>n) << 3); out < stop; a += 16, out += 16) {
    const given = v128.load(a)
    let x = given
    let shift = f64x2.splat(0)
    const normal = v128.and(f64x2.ge(given, least), f64x2.lt(given, infinity))
    const plain = i64x2.all_true(normal)
    if (!plain) {
      const tiny = f64x2.lt(given, least)
      x = v128.bitselect(times(given, f64x2.splat(TWO_54)), given, tiny)
      shift = v128.and(tiny, f64x2.splat(-54))
    }
    let value = logOfNormal(x, shift)
    if (!plain) {
      const above = f64x2.gt(given, f64x2.splat(0))
      value = v128.bitselect(value, f64x2.splat(NaN), above)
      value = v128.bitselect(infinity, value, f64x2.eq(given, infinity))
    }
    v128.store(out, value)
  }
}
