import { plainMean } from './sums'
import { fill, TAIL } from './work'

function flatSd(value: f64, count: i32): f64 {
  let sum: f64 = 0
  for (let k = 0; k < count; k++) sum += value
  return abs(value - sum / <f64>count)
}

/** [d, d * d] for the value at an address, d its distance from the base. */
function moments(at: usize, base: v128): v128 {
  const d = f64x2.sub(v128.load64_splat(at), base)
  return v128.shuffle<f64>(d, f64x2.mul(d, d), 0, 3)
}

/**
 * See the TypeScript kernel: [sum, sum of squares] in one vector, roots two at a time. While a block is
 * summed from the front, it is summed from behind for the next one: the two chains overlap.
 */
export function rollingSd(src: usize, window: i32, ddof: i32, out: usize, n: i32): void {
  const length = (<usize>window) << 3
  const size = (length << 1) + 32
  let ahead = TAIL
  let behind = TAIL + size
  fill(ahead, NaN, 2 * window)
  fill(ahead + (length << 1), 0, 4)
  fill(behind + (length << 1), 0, 4)
  const end = src + ((<usize>n) << 3)
  const weight = 1 / <f64>(window - ddof)
  const shares = f64x2.splat(1 / <f64>window)
  const weights = f64x2.splat(weight)
  const zero = f64x2.splat(0)
  while (src < end) {
    const base = v128.load64_splat(src)
    const stop = min(src + length, end)
    const nextBase = v128.load64_splat(stop)
    let head = zero
    let back = zero
    let tail = ahead + 16
    let from = stop
    let to = behind + ((stop - src) << 1)
    for (let at = src; at < stop; at += 16, tail += 32, out += 16) {
      head = f64x2.add(head, moments(at, base))
      const a = f64x2.add(head, v128.load(tail))
      from -= 8
      to -= 16
      back = f64x2.add(back, moments(from, nextBase))
      v128.store(to, back)
      head = f64x2.add(head, moments(at + 8, base))
      const b = f64x2.add(head, v128.load(tail, 16))
      const pair = at + 16 <= stop
      if (pair) {
        from -= 8
        to -= 16
        back = f64x2.add(back, moments(from, nextBase))
        v128.store(to, back)
      }
      const sum = v128.shuffle<f64>(a, b, 0, 2)
      const squares = v128.shuffle<f64>(a, b, 1, 3)
      const rest = f64x2.sub(squares, f64x2.mul(f64x2.mul(sum, sum), shares))
      const sd = f64x2.sqrt(f64x2.mul(f64x2.pmax(rest, zero), weights))
      if (pair) v128.store(out, sd)
      else store<f64>(out, f64x2.extract_lane(sd, 0))
      const flat = f64x2.eq(v128.or(sum, squares), zero)
      if (v128.any_true(flat)) {
        const value = flatSd(load<f64>(src), window) * sqrt(<f64>window * weight)
        if (i64x2.extract_lane(flat, 0)) store<f64>(out, value)
        if (pair && i64x2.extract_lane(flat, 1)) store<f64>(out, value, 8)
      }
    }
    out -= (stop - src) & 8
    src = stop
    const other = ahead
    ahead = behind
    behind = other
  }
}

/** Two windows side by side, both passes oldest first. */
export function plainDeviation(src: usize, window: i32, out: usize, n: i32): void {
  plainMean(src, window, out, n)
  const length = (<usize>window) << 3
  const end = src + ((<usize>n) << 3)
  const divisor = f64x2.splat(<f64>window)
  out += length - 8
  for (let from = src; from + length <= end; from += 16, out += 16) {
    const means = v128.load(out)
    let squares = f64x2.splat(0)
    for (let at = from; at < from + length; at += 8) {
      const d = f64x2.sub(v128.load(at), means)
      squares = f64x2.add(squares, f64x2.mul(d, d))
    }
    const sd = f64x2.sqrt(f64x2.div(squares, divisor))
    if (from + length + 8 <= end) v128.store(out, sd)
    else store<f64>(out, f64x2.extract_lane(sd, 0))
  }
}
