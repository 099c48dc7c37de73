/** See the TypeScript kernels: an exponential moving average seeded with a mean of `window` values. */
export function smooth(src: usize, window: i32, k: f64, skip: i32, out: usize, n: i32): void {
  let seen = 0
  let value: f64 = 0
  for (let t = 0; t < n; t++, src += 8, out += 8) {
    const x = load<f64>(src)
    if (t < skip || x != x) {
      seen = 0
      value = 0
      store<f64>(out, NaN)
      continue
    }
    seen++
    if (seen > window) value += k * (x - value)
    else {
      value += x
      if (seen == window) value /= <f64>window
    }
    store<f64>(out, seen < window ? NaN : value)
  }
}

export function wilderSum(src: usize, window: i32, out: usize, n: i32): void {
  const keep = 1 - 1 / <f64>window
  let seen = 0
  let value: f64 = 0
  for (const stop = out + ((<usize>n) << 3); out < stop; src += 8, out += 8) {
    const x = load<f64>(src)
    if (x != x) {
      seen = 0
      value = 0
      store<f64>(out, NaN)
      continue
    }
    seen++
    value = seen < window ? value + x : value * keep + x
    store<f64>(out, seen < window ? NaN : value)
  }
}
