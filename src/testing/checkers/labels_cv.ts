import { expect } from 'vitest'
import { averageUniqueness, concurrency } from '../../core/labels/uniqueness'

interface GoldenSpans {
  readonly t0: readonly number[]
  readonly t1: readonly number[]
  readonly concurrency: readonly number[]
  /** Null of a label that covers no bar. */
  readonly avg_uniqueness: readonly (number | null)[]
}

interface Golden {
  readonly uniform_h10: GoldenSpans
  readonly events: GoldenSpans
}

function checkSpans({ t0, t1, concurrency: covering, avg_uniqueness: unique }: GoldenSpans): void {
  const bars = covering.length
  expect(Array.from(concurrency(t0, t1, bars))).toEqual(covering)
  const found = averageUniqueness(t0, t1, bars)
  expect(found).toHaveLength(unique.length)
  found.forEach((value, i) => {
    const wanted = unique[i] ?? null
    if (wanted === null) expect(value).toBeNaN()
    else expect(Math.abs(value - wanted)).toBeLessThan(1e-12)
  })
}

/** Concurrency and uniqueness of labels; the splits of the file belong to validation. */
export function check(golden: unknown): void {
  const { uniform_h10: uniform, events } = golden as Golden
  checkSpans(uniform)
  checkSpans(events)
}
