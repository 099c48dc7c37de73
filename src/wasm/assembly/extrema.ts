import { fill, TAIL } from './work'

/*
 * See the TypeScript kernels: block-wise running extremes from the front and from behind. On the first
 * lane of a vector, since the comparison of two numbers there takes no branch.
 */

/** All ones, which is a NaN, where x is NaN. */
function missing(x: v128): v128 {
  return f64x2.ne(x, x)
}

/** The larger of a and x; a where it is NaN or they are equal, NaN where x is NaN. */
function larger(a: v128, x: v128): v128 {
  return v128.or(f64x2.pmax(a, x), missing(x))
}

/** The smaller of a and x, under the rules of `larger`. */
function smaller(a: v128, x: v128): v128 {
  return v128.or(f64x2.pmin(a, x), missing(x))
}

export function rollingMax(src: usize, window: i32, out: usize, n: i32): void {
  fill(TAIL, NaN, window)
  store<f64>(TAIL + ((<usize>window) << 3), -Infinity)
  const least = f64x2.splat(-Infinity)
  const length = (<usize>window) << 3
  const end = src + ((<usize>n) << 3)
  while (src < end) {
    const stop = min(src + length, end)
    let head = least
    let tail = TAIL + 8
    for (let at = src; at < stop; at += 8, tail += 8, out += 8) {
      head = larger(head, v128.load64_zero(at))
      v128.store64_lane(out, larger(head, v128.load64_zero(tail)), 0)
    }
    let most = least
    tail = TAIL + (stop - src)
    for (let at = stop; at > src;) {
      at -= 8
      tail -= 8
      most = larger(most, v128.load64_zero(at))
      v128.store64_lane(tail, most, 0)
    }
    src = stop
  }
}

export function rollingMin(src: usize, window: i32, out: usize, n: i32): void {
  fill(TAIL, NaN, window)
  store<f64>(TAIL + ((<usize>window) << 3), Infinity)
  const most = f64x2.splat(Infinity)
  const length = (<usize>window) << 3
  const end = src + ((<usize>n) << 3)
  while (src < end) {
    const stop = min(src + length, end)
    let head = most
    let tail = TAIL + 8
    for (let at = src; at < stop; at += 8, tail += 8, out += 8) {
      head = smaller(head, v128.load64_zero(at))
      v128.store64_lane(out, smaller(head, v128.load64_zero(tail)), 0)
    }
    let least = most
    tail = TAIL + (stop - src)
    for (let at = stop; at > src;) {
      at -= 8
      tail -= 8
      least = smaller(least, v128.load64_zero(at))
      v128.store64_lane(tail, least, 0)
    }
    src = stop
  }
}
