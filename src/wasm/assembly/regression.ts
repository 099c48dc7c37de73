import { fill, TAIL, TAIL_B } from './work'

/** See the TypeScript kernel: slope of the least-squares line by sums over blocks. */
export function rollingSlope(src: usize, window: i32, out: usize, n: i32): void {
  fill(TAIL, NaN, window)
  fill(TAIL_B, 0, window + 1)
  store<f64>(TAIL + ((<usize>window) << 3), 0)
  const length = (<usize>window) << 3
  const first = src
  const end = src + ((<usize>n) << 3)
  const wide = <f64>window
  const centre = (wide - 1) / 2
  const spread = (wide * (wide * wide - 1)) / 12
  while (src < end) {
    const base = load<f64>(src)
    if (src > first) {
      let s0: f64 = 0
      let s1: f64 = 0
      let place: f64 = 0
      for (let at = length; at > 0;) {
        at -= 8
        place -= 1
        const d = load<f64>(src - length + at) - base
        s0 += d
        s1 += place * d
        store<f64>(TAIL + at, s0)
        store<f64>(TAIL_B + at, s1)
      }
    }
    const stop = min(src + length, end)
    let head0: f64 = 0
    let head1: f64 = 0
    let place: f64 = 0
    let tail: usize = 8
    for (let at = src; at < stop; at += 8, tail += 8, out += 8) {
      const d = load<f64>(at) - base
      head0 += d
      head1 += place * d
      const s0 = head0 + load<f64>(TAIL + tail)
      const s1 = head1 + load<f64>(TAIL_B + tail)
      store<f64>(out, (s1 - (place - centre) * s0) / spread)
      place += 1
    }
    src = stop
  }
}
