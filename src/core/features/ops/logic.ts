import { derive } from '../node'
import type { Series } from '../series'

/** 1 where a < b, 0 where not, missing where either is. */
export function less(a: Series, b: Series): Series {
  return derive('less', [a, b], [], (kernel, out, x, y) => kernel.less(x, y, out))
}

/** 1 where a < limit. */
export function lessThan(a: Series, limit: number): Series {
  return derive('lessThan', [a], [limit], (kernel, out, x) => kernel.lessThan(x, limit, out))
}

/** 1 where a > limit. */
export function moreThan(a: Series, limit: number): Series {
  return derive('moreThan', [a], [limit], (kernel, out, x) => kernel.moreThan(x, limit, out))
}

/** 1 where both conditions hold, 0 where one does not, whatever is unknown of the other. */
export function andAlso(a: Series, b: Series): Series {
  return derive('andAlso', [a, b], [], (kernel, out, x, y) => kernel.andAlso(x, y, out))
}

/** 1 where both conditions hold. */
export function both(a: Series, b: Series): Series {
  return derive('both', [a, b], [], (kernel, out, x, y) => kernel.both(x, y, out))
}

/** 1 where the condition does not hold. */
export function not(a: Series): Series {
  return derive('not', [a], [], (kernel, out, x) => kernel.not(x, out))
}
