import { fill, TAIL } from './work'

/** `count` copies of a value, added one by one. */
function sumOfEqual(value: f64, count: i32): f64 {
  let sum: f64 = 0
  for (let k = 0; k < count; k++) sum += value
  return sum
}

/** See the TypeScript kernel: sums over blocks of `window` values, equal values added in order. */
export function rollingSum(src: usize, window: i32, out: usize, n: i32): void {
  fill(TAIL, NaN, window)
  store<f64>(TAIL + ((<usize>window) << 3), 0)
  const length = (<usize>window) << 3
  const end = src + ((<usize>n) << 3)
  let last: f64 = NaN
  let equal = 0
  let flat: f64 = NaN
  let flatSum: f64 = NaN
  while (src < end) {
    const stop = min(src + length, end)
    let head: f64 = 0
    let tail = TAIL + 8
    for (let at = src; at < stop; at += 8, tail += 8, out += 8) {
      const x = load<f64>(at)
      head += x
      // Without a branch: values come again in no pattern that could be foretold.
      equal = (equal & -(<i32>(x == last))) + 1
      last = x
      if (equal < window) store<f64>(out, load<f64>(tail) + head)
      else {
        if (x != flat) {
          flat = x
          flatSum = sumOfEqual(x, window)
        }
        store<f64>(out, flatSum)
      }
    }
    let sum: f64 = 0
    tail = TAIL + (stop - src)
    for (let at = stop; at > src;) {
      at -= 8
      tail -= 8
      sum += load<f64>(at)
      store<f64>(tail, sum)
    }
    src = stop
  }
}

export function rollingMean(src: usize, window: i32, out: usize, n: i32): void {
  rollingSum(src, window, out, n)
  const divisor = f64x2.splat(<f64>window)
  for (const stop = out + ((<usize>n) << 3); out < stop; out += 16)
    v128.store(out, f64x2.div(v128.load(out), divisor))
}

/** Two windows side by side, each added oldest first. */
export function plainMean(src: usize, window: i32, out: usize, n: i32): void {
  fill(out, NaN, min(window - 1, n))
  const length = (<usize>window) << 3
  const end = src + ((<usize>n) << 3)
  const divisor = f64x2.splat(<f64>window)
  out += length - 8
  for (let from = src; from + length <= end; from += 16, out += 16) {
    let sums = f64x2.splat(0)
    for (let at = from; at < from + length; at += 8) sums = f64x2.add(sums, v128.load(at))
    const means = f64x2.div(sums, divisor)
    if (from + length + 8 <= end) v128.store(out, means)
    else store<f64>(out, f64x2.extract_lane(means, 0))
  }
}
