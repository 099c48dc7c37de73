import mathjs from 'mathjs'
import tensors from '@tensorflow/tfjs'

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Sample variance in two passes; NaN below two values. */
function variance(values: readonly number[]): number {
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return values.length < 2 ? NaN : squares / (values.length - 1)
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const upper = sorted.length >> 1
  const high = sorted[upper] ?? NaN
  return sorted.length % 2 === 1 ? high : ((sorted[upper - 1] ?? NaN) + high) / 2
}

/** No value is ever one: what the profile hands over are arrays. */
class Tensor {}

/**
 * danfojs takes its statistics from mathjs and asks of all data whether it is a tensor. Both packages
 * weigh hundreds of megabytes and are replaced by an empty one, which is given the parts in use here,
 * in double precision. To be called before anything of danfojs.
 */
export function fillDanfoParts(): void {
  const std = (values: readonly number[]): number => Math.sqrt(variance(values))
  Object.assign(mathjs, { mean, variance, std, median })
  Object.assign(tensors, { Tensor })
}
