import type { AuditReport, CoverageMonth, DiagnosticsReport } from '../../contracts/results'
import { type CsvText, type CsvValue, toCsv } from '../../core/format/csv'

type Row = readonly CsvValue[]

const BOOST_HEADER = [
  'group',
  'id',
  'label',
  'eligible_bars',
  'positives',
  'events',
  'base_rate',
  'signal_bars',
  'signal_positives',
  'signal_events',
  'signal_rate',
  'boost',
  'symbol_lo',
  'symbol_hi',
  'month_lo',
  'month_hi',
  'p',
  'shifted_median',
]

export function boostsCsv({ groups }: DiagnosticsReport): CsvText {
  const rows = groups.flatMap(({ title, rows: boosts }) =>
    boosts.map((boost): Row => {
      const { symbol, month } = boost.ci
      return [
        title,
        boost.id,
        boost.label,
        boost.eligibleBars,
        boost.positives,
        boost.events,
        boost.baseRate,
        boost.signalBars,
        boost.signalPositives,
        boost.signalEvents,
        boost.signalRate,
        boost.boost,
        symbol?.[0],
        symbol?.[1],
        month?.[0],
        month?.[1],
        boost.p,
        boost.shifted,
      ]
    }),
  )
  return toCsv(BOOST_HEADER, rows)
}

export function associationCsv({ association }: DiagnosticsReport): CsvText {
  return toCsv(
    ['feature', 'auc', 'auc_lo', 'auc_hi', 'n', 'missing', 'q'],
    association.map(({ feature, auc, ci, n, missing, q }) => [
      feature,
      auc,
      ci?.[0],
      ci?.[1],
      n,
      missing,
      q,
    ]),
  )
}

export function coverageCsv(months: readonly CoverageMonth[]): CsvText {
  const rows = months.map(({ month, instruments, eligible }) => [month, instruments, eligible])
  return toCsv(['month', 'instruments', 'eligible'], rows)
}

export function auditCsv({ examples }: AuditReport): CsvText {
  return toCsv(
    ['symbol', 'id', 'date', 'full', 'prefix'],
    examples.map(({ symbol, id, date, full, prefix }) => [symbol, id, date, full, prefix]),
  )
}
