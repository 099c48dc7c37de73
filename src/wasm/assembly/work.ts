/** Longest window of the kernels here; the caller goes to TypeScript beyond it. */
export const MOST_WINDOW: i32 = 4096

/** Work memory of one call: four times `MOST_WINDOW` + 2 values. */
export const TAIL: usize = memory.data(4 * (MOST_WINDOW + 2) * 8, 16)
/** Its second half. */
export const TAIL_B: usize = TAIL + 2 * (MOST_WINDOW + 2) * 8

/** Writes `count` times `value` from `at` on. */
export function fill(at: usize, value: f64, count: i32): void {
  for (const end = at + ((<usize>count) << 3); at < end; at += 8) store<f64>(at, value)
}
