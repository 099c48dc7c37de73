import { LEAST_MONTHS, VERDICTS, type ReviewerReport } from '../../../contracts/verdicts'
import {
  formatCount,
  formatInterval,
  formatPercent,
  formatPlural,
  formatRatio,
} from '../../../core/format/figures'
import { type SimpleColumn, SimpleTable } from '../../../ui/simple-table'
import { VERDICT_WORDS } from '../verdict-marks'
import { IntervalCell, SHARE } from './interval-cell'
import classes from './reviewer.module.css'
import { Missing, Section } from './section'
import { selfCsv } from './tables-csv'

interface Row {
  readonly first: string
  readonly counts: readonly number[]
}

const COLUMNS: readonly SimpleColumn<Row>[] = [
  { id: 'first', header: 'first', rowHeader: true, cell: ({ first }) => first },
  ...VERDICTS.map((kind, j) => ({
    id: kind,
    header: `then ${VERDICT_WORDS[kind].name.toLowerCase()}`,
    align: 'right' as const,
    cell: ({ counts }: Row) => formatCount(counts[j]),
  })),
]

/** How far verdicts on cards that came again agree with the first ones. */
export function SelfSection({ report }: { readonly report: ReviewerReport }) {
  const { same, kappa, table } = report.self
  if (same.n === 0) {
    return (
      <Section title="You against yourself" csv={null}>
        <Missing>
          No card has come again yet. In blind mode, one chart at a time, one card in twenty does,
          from the 21st on: judge at least 40.
        </Missing>
      </Section>
    )
  }
  return (
    <Section
      title="You against yourself"
      note={`${formatPlural(same.n, 'card')} judged blind twice, of ${formatPlural(same.dates, 'date')}`}
      csv={() => selfCsv(table)}
    >
      <p className={classes.line}>
        same verdict
        <IntervalCell
          value={same.rate}
          ci={same.ci}
          domain={SHARE}
          format={(value) => formatPercent(value, 0)}
        />
        Cohen’s kappa <strong>{formatRatio(kappa?.kappa)}</strong>
        <span className={classes.range}>{formatInterval(kappa?.ci, formatRatio)}</span>
      </p>
      <SimpleTable
        label="First and later verdicts"
        columns={COLUMNS}
        rows={table.map((counts, i) => ({
          first: VERDICT_WORDS[VERDICTS[i] ?? 'no'].name,
          counts,
        }))}
        rowKey={({ first }) => first}
      />
      <p className={classes.small}>
        Kappa is agreement beyond chance: 0 is chance, 1 is every time. It has no interval where all
        agree or the cards are of fewer than {LEAST_MONTHS} months, and no value where one verdict
        is all there is. Its interval is the wider of that of independent cards and of 2,000
        resamples of whole months.
      </p>
    </Section>
  )
}
