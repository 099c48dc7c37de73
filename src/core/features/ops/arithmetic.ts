import { derive } from '../node'
import type { Series } from '../series'

export function add(a: Series, b: Series): Series {
  return derive('add', [a, b], [], (kernel, out, x, y) => kernel.add(x, y, out))
}

export function subtract(a: Series, b: Series): Series {
  return derive('subtract', [a, b], [], (kernel, out, x, y) => kernel.subtract(x, y, out))
}

export function multiply(a: Series, b: Series): Series {
  return derive('multiply', [a, b], [], (kernel, out, x, y) => kernel.multiply(x, y, out))
}

/** a / b, missing where b is 0. */
export function divide(a: Series, b: Series): Series {
  return derive('divide', [a, b], [], (kernel, out, x, y) => kernel.divide(x, y, out))
}

/** factor * a + offset. */
export function affine(a: Series, factor: number, offset = 0): Series {
  return derive('affine', [a], [factor, offset], (kernel, out, x) =>
    kernel.affine(x, factor, offset, out),
  )
}

/** Natural logarithm, missing at 0 and below. */
export function log(a: Series): Series {
  return derive('log', [a], [], (kernel, out, x) => kernel.log(x, out))
}

export function abs(a: Series): Series {
  return derive('abs', [a], [], (kernel, out, x) => kernel.abs(x, out))
}

export function sqrt(a: Series): Series {
  return derive('sqrt', [a], [], (kernel, out, x) => kernel.sqrt(x, out))
}

export function larger(a: Series, b: Series): Series {
  return derive('larger', [a, b], [], (kernel, out, x, y) => kernel.larger(x, y, out))
}

export function smaller(a: Series, b: Series): Series {
  return derive('smaller', [a, b], [], (kernel, out, x, y) => kernel.smaller(x, y, out))
}

/** The value, raised to `least` where it is lower. */
export function atLeast(a: Series, least: number): Series {
  return derive('atLeast', [a], [least], (kernel, out, x) => kernel.atLeast(x, least, out))
}

/** 2^13 + 1 takes 13 of 53 bits off, which leaves about 12 digits. */
const SPLIT = 2 ** 13 + 1

/**
 * The value to 12 digits, so that what differs by the rounding of its sums alone is equal. Source: G. W.
 * Veltkamp's splitting, in T. J. Dekker, Numerische Mathematik 18, 1971.
 */
export function toTwelveDigits(a: Series): Series {
  const large = affine(a, SPLIT)
  return subtract(large, subtract(large, a))
}

/** `value` where a is missing. */
export function fillMissing(a: Series, value: number): Series {
  return derive('fillMissing', [a], [value], (kernel, out, x) => kernel.fillMissing(x, value, out))
}

/** Missing where a is below `least`. */
export function dropBelow(a: Series, least: number): Series {
  return derive('dropBelow', [a], [least], (kernel, out, x) => kernel.dropBelow(x, least, out))
}

/** `value` where `test` is 0, else a. */
export function fillWhereZero(a: Series, value: number, test: Series): Series {
  return derive('fillWhereZero', [a, test], [value], (kernel, out, x, y) =>
    kernel.fillWhereZero(x, value, y, out),
  )
}
