/** Share below the highest value so far (0 or negative), for every element. */
export function drawdownSeries(equity: Float64Array): Float64Array {
  let peak = -Infinity
  return equity.map((value) => {
    peak = Math.max(peak, value)
    return value / peak - 1
  })
}

/** Longest run of elements below an earlier high; an unfinished run counts as long as it lasts. */
export function longestDrawdown(drawdown: Float64Array): number {
  let longest = 0
  let run = 0
  for (const depth of drawdown) {
    run = depth < 0 ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
