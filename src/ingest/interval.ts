import type { Interval } from '../contracts/ingest'
import type { BarTable } from './bar-table'
import type { SymbolRows } from './split-series'

const LF = 10
const CR = 13
/** The interval is judged on this many of the latest steps. */
const JUDGED_STEPS = 250
/** Fewer steps than this say nothing. */
const FEWEST_STEPS = 2

/** Fewer rows of one date and another text are corrections, not bars of one day. */
const FEWEST_ZEROS = 3
/** With fewer steps a weekend more or less moves the median. */
const SURE_STEPS = 20

export interface IntervalVerdict {
  readonly interval: Interval
  /** The bars can be used as daily ones. */
  readonly usable: boolean
}

const NOTHING_KNOWN: IntervalVerdict = { interval: 'unknown', usable: true }

/** Verdict on a median step in days. */
function verdictOn(days: number, steps: number): IntervalVerdict {
  if (days < 1) return { interval: 'intraday', usable: false }
  if (days <= 1.5 || (days <= 4 && steps < SURE_STEPS)) return { interval: 'daily', usable: true }
  if (days < 5) return { interval: 'irregular', usable: true }
  if (days <= 9) return { interval: 'weekly', usable: false }
  const monthly = days >= 26 && days <= 35
  return { interval: monthly ? 'monthly' : 'irregular', usable: false }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2
}

/** Steps in days over the latest rows; a row that repeats the one before it is left out. */
function latestSteps(table: BarTable, bytes: Uint8Array, order: Int32Array): number[] {
  const steps: number[] = []
  for (let k = order.length - 1; k > 0 && steps.length < JUDGED_STEPS; k--) {
    const row = order[k] as number
    const before = order[k - 1] as number
    const step = (table.day[row] as number) - (table.day[before] as number)
    if (step > 0 || !sameRow(table, bytes, row, before)) steps.push(step)
  }
  const zeros = steps.filter((step) => step === 0).length
  return zeros < FEWEST_ZEROS ? steps.filter((step) => step > 0) : steps
}

/** Whether two rows are the same text: one row filed twice, not two bars of one day. */
function sameRow(table: BarTable, bytes: Uint8Array, a: number, b: number): boolean {
  let p = table.from[a] as number
  let q = table.from[b] as number
  while (p < bytes.length && q < bytes.length && bytes[p] === bytes[q]) {
    if (bytes[p] === LF || bytes[p] === CR) return true
    p++
    q++
  }
  const ends = (at: number): boolean => at >= bytes.length || bytes[at] === LF || bytes[at] === CR
  return ends(p) && ends(q)
}

/** Verdict on a file: the one on most of its symbols' rows, 'unknown' when there are too few. */
export function judgeInterval(
  table: BarTable,
  bytes: Uint8Array,
  series: readonly SymbolRows[],
): IntervalVerdict {
  const votes = new Map<Interval, { rows: number; verdict: IntervalVerdict }>()
  for (const { order } of series) {
    const steps = latestSteps(table, bytes, order)
    if (steps.length < FEWEST_STEPS) continue
    const verdict = verdictOn(median(steps), steps.length)
    const rows = (votes.get(verdict.interval)?.rows ?? 0) + order.length
    votes.set(verdict.interval, { rows, verdict })
  }
  const ranked = [...votes.values()].sort((a, b) => b.rows - a.rows)
  return ranked[0]?.verdict ?? NOTHING_KNOWN
}

/** As many long steps in a row are another interval, not holidays. */
const STRETCH = 5
/** Exchanges close for at most four days over a weekend with holidays, rarely for more. */
const LONG_STEP = 5

/** Lines of rows in stretches of weekly or longer steps, or of several bars a date. */
export function mixedStretches(
  table: BarTable,
  bytes: Uint8Array,
  { order }: SymbolRows,
): number[] {
  const lines: number[] = []
  let run: number[] = []
  let kind = 0
  const flush = (): void => {
    if (run.length >= STRETCH) for (const line of run) lines.push(line)
    run = []
  }
  for (let k = 1; k < order.length; k++) {
    const row = order[k] as number
    const before = order[k - 1] as number
    const step = (table.day[row] as number) - (table.day[before] as number)
    if (step === 0 && sameRow(table, bytes, row, before)) continue
    const next = step >= LONG_STEP ? 1 : step === 0 ? -1 : 0
    if (next !== kind) flush()
    kind = next
    if (next !== 0) run.push(table.line[row] as number)
  }
  flush()
  return lines
}
