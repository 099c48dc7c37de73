import type { ReactNode } from 'react'
import {
  LEAST_MONTHS,
  VERDICTS,
  type ReviewerReport,
  type VerdictKind,
} from '../../../contracts/verdicts'
import {
  formatCount,
  formatInterval,
  formatPercent,
  formatPlural,
  formatRatio,
} from '../../../core/format/figures'
import type { LabelSpec } from '../../../core/labels/label-spec'
import { judgedNow } from '../../../state/judged-field'
import { type SimpleColumn, SimpleTable } from '../../../ui/simple-table'
import { VERDICT_WORDS } from '../verdict-marks'
import { CardsLink } from './cards-link'
import { IntervalCell, SHARE } from './interval-cell'
import classes from './reviewer.module.css'
import { Missing, Section } from './section'
import { selfCsv } from './tables-csv'

interface Row {
  readonly first: VerdictKind
  readonly counts: readonly number[]
}

const columnsOf = (
  link: (first: VerdictKind, again: VerdictKind, count: number) => ReactNode,
): readonly SimpleColumn<Row>[] => [
  { id: 'first', header: 'first', rowHeader: true, cell: ({ first }) => VERDICT_WORDS[first].name },
  ...VERDICTS.map((kind, j) => ({
    id: kind,
    header: `then ${VERDICT_WORDS[kind].name.toLowerCase()}`,
    align: 'right' as const,
    cell: ({ first, counts }: Row) => link(first, kind, counts[j] ?? 0),
  })),
]

interface SelfSectionProps {
  readonly report: ReviewerReport
  readonly label: LabelSpec
  /** Puts the dialog away when a count opens its cards. */
  readonly onClose: () => void
}

/** How far verdicts on cards that came again agree with the first ones. */
export function SelfSection({ report, label, onClose }: SelfSectionProps) {
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
        columns={columnsOf((first, again, count) =>
          count === 0 ? (
            formatCount(count)
          ) : (
            <CardsLink
              filter={{ judged: judgedNow(`pair:${first},${again}`) }}
              label={label}
              title="Review the cards that came again and got these two verdicts"
              onClose={onClose}
            >
              {formatCount(count)}
            </CardsLink>
          ),
        )}
        rows={table.map((counts, i) => ({
          first: VERDICTS[i] ?? 'no',
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
