import { dayIndex } from '../../columns/brand'
import { dayFromIso, monthOfDay } from '../../columns/day'

export const VERDICTS = ['no', 'unsure', 'yes', 'bad'] as const
/** A reviewer's judgement of a candidate; 'bad': its data cannot be trusted. */
export type VerdictKind = (typeof VERDICTS)[number]

/** What a verdict says, and what came of its card. */
export interface JudgedRow {
  readonly symbol: string
  /** Date of bar 0, ISO. */
  readonly date: string
  /** Position of bar 0 among the instrument's bars; null when it is not there any more. */
  readonly bar: number | null
  readonly verdict: VerdictKind
  readonly tags: readonly string[]
  /** Given while the card was masked and nothing after bar 0 had been shown. */
  readonly blind: boolean
  /** Given when a card judged before was shown once more. */
  readonly again: boolean
  /** Time the card was looked at, ms. */
  readonly tookMs: number | null
  /** ISO date and time in UTC. */
  readonly at: string
  /** 1 exploded, 0 did not, null unknown. */
  readonly outcome: 0 | 1 | null
  /** Out-of-sample margin of a run; null where it has none. */
  readonly score: number | null
}

/** What rates ask of a row: its outcome is known, and so its bar is there. */
interface Known {
  readonly bar: number
  readonly outcome: 0 | 1
}

/** A row that rates may count. */
export type CountedRow = JudgedRow & Known

/** What tells whether a verdict was the first and blind. */
export type LoggedVerdict = Pick<JudgedRow, 'symbol' | 'date' | 'blind' | 'again'>

const cardOf = ({ symbol, date }: LoggedVerdict): string => `${symbol}@${date}`

/**
 * The first verdict of each card where it was blind: a second look knows the answer. `rows` stand in
 * the order of judging. Cards shown again belong to self-agreement and count nowhere else.
 */
export function firstBlind<Row extends LoggedVerdict>(rows: readonly Row[]): readonly Row[] {
  const first = new Map<string, Row>()
  for (const row of rows) if (!row.again && !first.has(cardOf(row))) first.set(cardOf(row), row)
  return [...first.values()].filter(({ blind }) => blind)
}

/** True for a judged card whose data the reviewer trusts and whose outcome is known. */
export const isCounted = <Row extends JudgedRow>(row: Row): row is Row & Known =>
  row.verdict !== 'bad' && row.outcome !== null && row.bar !== null

/** First and later verdict of each card that was judged blind, and blind again when it came back. */
export function repeatedPairs<Row extends LoggedVerdict>(
  rows: readonly Row[],
): readonly (readonly [first: Row, again: Row])[] {
  const first = new Map(firstBlind(rows).map((row) => [cardOf(row), row]))
  const pairs = new Map<string, readonly [Row, Row]>()
  for (const row of rows) {
    const before = first.get(cardOf(row))
    if (row.again && row.blind && before && !pairs.has(cardOf(row)))
      pairs.set(cardOf(row), [before, row])
  }
  return [...pairs.values()]
}

/**
 * Distinct events among rows: a card whose bar 0 lies no more than `horizon` bars after that of the
 * event's first card looks at the same move.
 */
export function distinctEvents(rows: readonly CountedRow[], horizon: number): number {
  const bars = new Map<string, number[]>()
  for (const { symbol, bar } of rows) {
    const list = bars.get(symbol)
    if (list) list.push(bar)
    else bars.set(symbol, [bar])
  }
  let events = 0
  for (const list of bars.values()) {
    let first = Number.NEGATIVE_INFINITY
    for (const bar of list.sort((a, b) => a - b)) {
      if (bar - first <= horizon) continue
      first = bar
      events++
    }
  }
  return events
}

/** Below so many months with a card, resampling them gives no interval. */
export const LEAST_MONTHS = 6

/** Number of the block of each row: cards of one month saw the same market, whatever their instrument. */
export function monthBlocks(rows: readonly Pick<JudgedRow, 'date'>[]): {
  readonly slots: Int32Array
  readonly blocks: number
} {
  const seen = new Map<number, number>()
  const slots = Int32Array.from(rows, ({ date }) => {
    const month = monthOfDay(dayFromIso(date) ?? dayIndex(0))
    const slot = seen.get(month) ?? seen.size
    seen.set(month, slot)
    return slot
  })
  return { slots, blocks: seen.size }
}

/** Distinct dates among rows. */
export const distinctDates = (rows: readonly Pick<JudgedRow, 'date'>[]): number =>
  new Set(rows.map(({ date }) => date)).size
