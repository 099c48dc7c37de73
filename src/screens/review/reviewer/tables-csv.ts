import { VERDICTS, type ReviewerReport } from '../../../contracts/verdicts'
import { type CsvValue, toCsv } from '../../../core/format/csv'

const bounds = (ci: readonly [number, number] | null): readonly CsvValue[] => ci ?? [null, null]

/** Rates and lifts, a line a group. */
export const ratesCsv = (group: string, rows: ReviewerReport['byVerdict']) =>
  toCsv(
    [
      group,
      'cards',
      'events',
      'dates',
      'exploded',
      'share',
      'share_lo',
      'share_hi',
      'lift',
      'lift_lo',
      'lift_hi',
    ],
    rows.map((row) => [
      row.group,
      row.n,
      row.events,
      row.dates,
      row.hits,
      row.rate,
      ...bounds(row.ci),
      row.lift,
      ...bounds(row.liftCi),
    ]),
  )

/** The reviewer and the run, a line a figure and side. */
export const modelCsv = ({ n, events, dates, hits, k, precision, auc }: ReviewerReport['model']) =>
  toCsv(
    ['figure', 'of', 'value', 'lo', 'hi', 'cards', 'events', 'dates', 'exploded', 'k'],
    Object.entries({ precision, auc }).flatMap(([figure, sides]) =>
      (['human', 'model', 'difference'] as const).map((side) => {
        const { value, ci } = sides[side]
        return [figure, side, value, ...bounds(ci), n, events, dates, hits, k]
      }),
    ),
  )

/** Pairs by first and later verdict, a line a cell. */
export const selfCsv = (table: ReviewerReport['self']['table']) =>
  toCsv(
    ['first', 'then', 'cards'],
    VERDICTS.flatMap((first, i) => VERDICTS.map((then, j) => [first, then, table[i]?.[j]])),
  )

/** A line a sitting, in order of time. */
export const sittingsCsv = (sittings: ReviewerReport['sittings']) =>
  toCsv(
    [
      'from',
      'verdicts',
      'counted_blind',
      'yes',
      'yes_share',
      'yes_lo',
      'yes_hi',
      'yes_known',
      'yes_events',
      'yes_exploded',
      'precision',
      'precision_lo',
      'precision_hi',
      'median_seconds',
    ],
    sittings.map(({ from, verdicts, yes, precision, seconds }) => [
      from,
      verdicts,
      yes.n,
      yes.hits,
      yes.rate,
      ...bounds(yes.ci),
      precision.n,
      precision.events,
      precision.hits,
      precision.rate,
      ...bounds(precision.ci),
      seconds,
    ]),
  )
