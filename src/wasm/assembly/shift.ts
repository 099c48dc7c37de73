import { fill } from './work'

export function lag(src: usize, bars: i32, out: usize, n: i32): void {
  const missing = min(bars, n)
  fill(out, NaN, missing)
  const bytes = (<usize>missing) << 3
  memory.copy(out + bytes, src, ((<usize>n) << 3) - bytes)
}

export function runLength(src: usize, out: usize, n: i32): void {
  let run: f64 = 0
  for (const stop = out + ((<usize>n) << 3); out < stop; src += 8, out += 8) {
    const x = load<f64>(src)
    run = select<f64>(run + 1, 0, x > 0)
    store<f64>(out, select<f64>(run, NaN, x == x))
  }
}

export function presentRun(src: usize, out: usize, n: i32): void {
  let run: f64 = 0
  for (const stop = out + ((<usize>n) << 3); out < stop; src += 8, out += 8) {
    const x = load<f64>(src)
    run = select<f64>(run + 1, 0, x == x)
    store<f64>(out, run)
  }
}
