import { clusteredInterval } from '../../validation/clustered-rate'
import type { Interval95, Rate } from '../../validation/wilson'
import { bootstrapRatio, ratioOf } from '../ratio-bootstrap'
import { TALLY } from '../tally'
import {
  type CountedRow,
  distinctDates,
  distinctEvents,
  type JudgedRow,
  LEAST_MONTHS,
  monthBlocks,
  VERDICTS,
} from './judged'

/** A share of cards with the dates behind it; its interval takes cards of one month for dependent. */
export interface DatedRate extends Rate {
  /** Distinct dates among the `n` cards. */
  readonly dates: number
}

/**
 * The share of `rows` of which something holds. `most` bounds how many independent trials they can be. Its interval
 * is null where all of them are of one month.
 */
export function datedRate<Row extends Pick<JudgedRow, 'date'>>(
  rows: readonly Row[],
  holds: (row: Row) => boolean,
  most: number = rows.length,
): DatedRate {
  const isHit = rows.map(holds)
  const n = rows.length
  const hits = isHit.filter(Boolean).length
  return {
    hits,
    n,
    dates: distinctDates(rows),
    rate: n === 0 ? null : hits / n,
    ci: clusteredInterval(isHit, monthBlocks(rows).slots, most),
  }
}

/** A share of cards with the events behind it. */
export interface EventRate extends DatedRate {
  /** Distinct events among the `n` cards. */
  readonly events: number
}

/** The share of `rows` that exploded; overlapping cards of an instrument are one look at the market, and so one trial. */
export function eventRate(rows: readonly CountedRow[], horizon: number): EventRate {
  const events = distinctEvents(rows, horizon)
  return { ...datedRate(rows, ({ outcome }) => outcome === 1, events), events }
}

/** A group of judged cards against all of them. */
export interface GroupRate extends EventRate {
  /** A verdict or a tag. */
  readonly group: string
  /** Its rate over that of all counted cards; null without a base rate. */
  readonly lift: number | null
  readonly liftCi: Interval95 | null
}

export interface RateOptions {
  /** Bars of the label window. */
  readonly horizon: number
  readonly seed: number
  /** Bootstrap draws. */
  readonly draws: number
}

function tallyOf(
  rows: readonly CountedRow[],
  { slots, blocks }: ReturnType<typeof monthBlocks>,
  isIn: (row: CountedRow) => boolean,
): Float64Array {
  const tally = new Float64Array(blocks * TALLY.width)
  const add = (at: number) => void (tally[at] = (tally[at] as number) + 1)
  rows.forEach((row, i) => {
    const base = (slots[i] as number) * TALLY.width
    add(base + TALLY.rows)
    if (row.outcome === 1) add(base + TALLY.positives)
    if (!isIn(row)) return
    add(base + TALLY.signals)
    if (row.outcome === 1) add(base + TALLY.signalPositives)
  })
  return tally
}

/**
 * Rate and lift of groups of `rows`. Lift has all of `rows` for its base; its interval draws whole months with
 * replacement, 0 hits and fewer than `LEAST_MONTHS` have none.
 */
export function groupRates(
  rows: readonly CountedRow[],
  groups: readonly (readonly [name: string, isIn: (row: CountedRow) => boolean])[],
  { horizon, seed, draws }: RateOptions,
): readonly GroupRate[] {
  const blocks = monthBlocks(rows)
  const positives = rows.filter(({ outcome }) => outcome === 1).length
  return groups.map(([group, isIn]) => {
    const rate = eventRate(rows.filter(isIn), horizon)
    const lift = ratioOf(rows.length, positives, rate.n, rate.hits)
    return {
      group,
      ...rate,
      lift: Number.isNaN(lift) ? null : lift,
      liftCi:
        blocks.blocks < LEAST_MONTHS
          ? null
          : bootstrapRatio(tallyOf(rows, blocks, isIn), draws, seed),
    }
  })
}

/** By verdict: yes, unsure, no. */
export const verdictRates = (rows: readonly CountedRow[], options: RateOptions) =>
  groupRates(
    rows,
    VERDICTS.filter((kind) => kind !== 'bad')
      .toReversed()
      .map((kind) => [kind, ({ verdict }) => verdict === kind] as const),
    options,
  )

/** By tag, the most used first. A card counts under each of its tags. */
export function tagRates(rows: readonly CountedRow[], options: RateOptions): readonly GroupRate[] {
  const uses = new Map<string, number>()
  for (const { tags } of rows) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  const tags = [...uses].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return groupRates(
    rows,
    tags.map(([tag]) => [tag, (row: CountedRow) => row.tags.includes(tag)] as const),
    options,
  )
}
