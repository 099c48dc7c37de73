export type Span = readonly [from: number, to: number]

/** Runs of 1 in a column of flags, as [from, to); NaN and 0 end a run. */
export function runsOfOne(flags: ArrayLike<number>): Span[] {
  const runs: Span[] = []
  let from = -1
  for (let i = 0; i <= flags.length; i++) {
    const on = i < flags.length && flags[i] === 1
    if (on && from < 0) from = i
    if (!on && from >= 0) {
      runs.push([from, i])
      from = -1
    }
  }
  return runs
}
