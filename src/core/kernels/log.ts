import { UPPER } from './upper-word'

/** ln 2 in two parts: the first has so few bits that a whole multiple of it is exact. */
const LN2_HIGH = 6.93147180369123816e-1
const LN2_LOW = 1.9082149292705877e-10

/** Coefficients of the odd series of ln((1 + s) / (1 - s)) / s - 2 in s * s, fitted to |s| < 0.1716. */
const C1 = 6.66666666666673513e-1
const C2 = 3.999999999940941908e-1
const C3 = 2.857142874366239149e-1
const C4 = 2.222219843214978396e-1
const C5 = 1.818357216161805012e-1
const C6 = 1.531383769920937332e-1
const C7 = 1.479819860511658591e-1

/** Upper half of the double nearest sqrt(1/2): where the mantissa starts to be doubled. */
const HALF_ROOT = 0x3fe6a09e
const TWO_54 = 2 ** 54
const LEAST_NORMAL = 2 ** -1022

/** 2^-k at k + 1100; exact, also where it is subnormal. */
const POWERS = Float64Array.from({ length: 2200 }, (_, i) => 2 ** (1100 - i))

/** Natural logarithm; NaN at 0 and below. Within 1 unit in the last place, and the same on every machine. */
export function log(a: Float64Array, out: Float64Array): void {
  const words = new Int32Array(a.buffer, a.byteOffset, 2 * a.length)
  for (let t = 0; t < out.length; t++) {
    const x = a[t] as number
    out[t] =
      x >= LEAST_NORMAL && x < Infinity
        ? logOfNormal(x, words[2 * t + UPPER] as number, 0)
        : logOfRest(x)
  }
}

/**
 * x = 2^k m with m within sqrt(1/2)..sqrt(2), and ln m by the odd series in s = (m - 1) / (m + 1).
 * `upper` is the upper half of x. Method and coefficients: fdlibm's e_log.c, Sun Microsystems, 1993.
 */
function logOfNormal(x: number, upper: number, shift: number): number {
  const power = (upper - HALF_ROOT) >> 20
  const f = x * (POWERS[power + 1100] as number) - 1
  const k = power + shift
  const s = f / (f + 2)
  const z = s * s
  const w = z * z
  const even = w * (C2 + w * (C4 + w * C6))
  const odd = z * (C1 + w * (C3 + w * (C5 + w * C7)))
  const half = 0.5 * (f * f)
  return k * LN2_HIGH - (half - (s * (half + (odd + even)) + k * LN2_LOW) - f)
}

const one = new Float64Array(1)
const itsWords = new Int32Array(one.buffer)

/** Of a number that is subnormal, infinite, not above 0 or NaN. */
function logOfRest(x: number): number {
  if (!(x > 0)) return NaN
  if (x === Infinity) return Infinity
  const scaled = x * TWO_54
  one[0] = scaled
  return logOfNormal(scaled, itsWords[UPPER] as number, -54)
}
