import { checkWindow } from './check'

/** The value `bars` bars ago (at least 1); NaN in the first `bars` places. */
export function lag(src: Float64Array, bars: number, out: Float64Array): void {
  checkWindow(bars)
  out.fill(NaN, 0, Math.min(bars, src.length))
  for (let t = bars; t < src.length; t++) out[t] = src[t - bars] as number
}

/** How many values in a row up to this one are above 0; 0 where this one is not, NaN at a NaN. */
export function runLength(src: Float64Array, out: Float64Array): void {
  let run = 0
  for (let t = 0; t < src.length; t++) {
    const x = src[t] as number
    run = x > 0 ? run + 1 : 0
    out[t] = x !== x ? NaN : run
  }
}

/** How many values in a row up to this one are present (not NaN). */
export function presentRun(src: Float64Array, out: Float64Array): void {
  let run = 0
  for (let t = 0; t < src.length; t++) {
    const x = src[t] as number
    run = x === x ? run + 1 : 0
    out[t] = run
  }
}
