/** A close this many times the one before, or this part of it, is a split, an error or a rare move. */
const JUMP = 4

/** True when a one-day move from `before` to `after` goes beyond 4 times or a quarter. */
export function isJump(before: number, after: number): boolean {
  const ratio = after / before
  return ratio > JUMP || ratio < 1 / JUMP
}

/** One-day moves of `close` beyond 4 times or a quarter of the close before. */
export function countJumps(close: Float64Array): number {
  let jumps = 0
  for (let t = 1; t < close.length; t++)
    if (isJump(close[t - 1] as number, close[t] as number)) jumps++
  return jumps
}
