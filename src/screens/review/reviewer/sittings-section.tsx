import type { ReactNode } from 'react'
import type { ReviewerReport } from '../../../contracts/verdicts'
import { formatCount, formatFixed, formatPercent } from '../../../core/format/figures'
import { formatMinute } from '../../../core/format/times'
import type { LabelSpec } from '../../../core/labels/label-spec'
import { judgedText } from '../../../state/judged-field'
import { type SimpleColumn, SimpleTable } from '../../../ui/simple-table'
import type { WhiskerDomain } from '../../../ui/whisker-scale'
import { CardsLink } from './cards-link'
import { IntervalCell, SHARE, shareAxis } from './interval-cell'
import { Section } from './section'
import { sittingsCsv } from './tables-csv'

type Row = ReviewerReport['sittings'][number]

const share = (value: number) => formatPercent(value, 0)

/** A count that opens the cards of a sitting, or those of them said yes to. */
type LinkOf = (sitting: Row, is: 'any' | 'yes', count: string) => ReactNode

const columnsOf = (
  base: number | null,
  axis: WhiskerDomain,
  link: LinkOf,
): readonly SimpleColumn<Row>[] => [
  { id: 'from', header: 'from, UTC', rowHeader: true, cell: ({ from }) => formatMinute(from) },
  {
    id: 'verdicts',
    header: 'verdicts',
    align: 'right',
    cell: (row) => link(row, 'any', formatCount(row.verdicts)),
  },
  {
    id: 'blind',
    header: 'counted blind',
    align: 'right',
    cell: ({ yes }) => formatCount(yes.n),
  },
  {
    id: 'yes',
    header: 'said yes, 95%',
    cell: ({ yes }) => <IntervalCell value={yes.rate} ci={yes.ci} domain={SHARE} format={share} />,
  },
  {
    id: 'precision',
    header: 'yes that exploded, 95%',
    cell: ({ precision }) => (
      <IntervalCell
        value={precision.rate}
        ci={precision.ci}
        domain={axis}
        format={share}
        {...(base === null ? {} : { reference: base })}
      />
    ),
  },
  {
    id: 'of',
    header: 'of',
    align: 'right',
    cell: (row) => link(row, 'yes', formatCount(row.precision.n)),
  },
  {
    id: 'seconds',
    header: 's a card',
    align: 'right',
    cell: ({ seconds }) => formatFixed(seconds, 1),
  },
]

interface SittingsSectionProps {
  readonly report: ReviewerReport
  readonly label: LabelSpec
  /** Puts the dialog away when a count opens its cards. */
  readonly onClose: () => void
}

/** The same figures by sitting: what changes down a column is drift. */
export function SittingsSection({ report, label, onClose }: SittingsSectionProps) {
  const { sittings, base } = report
  const link: LinkOf = ({ from, to }, is, count) => (
    <CardsLink
      filter={{ judged: judgedText({ is, from, by: to }) }}
      label={label}
      title={`Review the cards ${is === 'yes' ? 'said yes to' : 'judged'} in this sitting`}
      onClose={onClose}
    >
      {count}
    </CardsLink>
  )
  return (
    <Section
      title="By sitting"
      note="the newest first; a pause of 30 minutes ends one; the median time of a card"
      csv={() => sittingsCsv(sittings)}
    >
      <SimpleTable
        label="By sitting"
        columns={columnsOf(base.rate, shareAxis(sittings.map(({ precision }) => precision)), link)}
        rows={sittings.toReversed()}
        rowKey={({ from }) => from}
      />
    </Section>
  )
}
