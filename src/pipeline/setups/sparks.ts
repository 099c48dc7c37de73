import type { Instrument } from '../../core/columns/instrument'
import { createFrame } from '../../core/features/frame'
import { signalColumn } from '../../core/signals/registry'

/** Closes a sparkline shows. */
const SPARK_BARS = 60

export interface Spark {
  /** Up to `SPARK_BARS` closes, the last one of the bar asked for. */
  readonly closes: readonly number[]
  /** Runs of S1, [from, to) positions in `closes`. */
  readonly s1: readonly (readonly [number, number])[]
}

/** Runs of 1 in `flags`, as [from, to). */
export function runsOf(flags: Float64Array): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  flags.forEach((flag, i) => {
    const open = runs[runs.length - 1]
    if (flag !== 1) return
    if (open && open[1] === i) open[1] = i + 1
    else runs.push([i, i + 1])
  })
  return runs
}

/** Sparklines that end at the given bars of one instrument. */
export function sparksOf(instrument: Instrument, bars: readonly number[]): readonly Spark[] {
  const { close } = instrument.bars
  const s1 = signalColumn(createFrame(instrument.bars), 'S1')
  return bars.map((bar) => {
    const from = Math.max(0, bar + 1 - SPARK_BARS)
    return {
      closes: Array.from(close.subarray(from, bar + 1)),
      s1: runsOf(s1.subarray(from, bar + 1)),
    }
  })
}
