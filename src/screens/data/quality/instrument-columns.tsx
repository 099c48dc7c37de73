import type { Severity } from '../../../contracts/quality'
import { formatCount, formatPercent, MISSING } from '../../../core/format/figures'
import { Chip } from '../../../ui/chip'
import type { DataColumn } from '../../../ui/data-table'
import { SEVERITY_MARKS } from '../../../ui/finding-title'
import { symbolWidth } from '../../../ui/text-widths'
import type { QualityRow } from './instrument-rows'
import classes from './quality.module.css'

/** '12 of 2,516' with its share, so that no share stands without its counts. */
function Share({ count, of }: { readonly count: number; readonly of: number }) {
  return (
    <>
      {formatCount(count)}
      <span className={classes.of}>
        {` of ${formatCount(of)}`}
        {of === 0 ? '' : `, ${formatPercent(count / of, 2)}`}
      </span>
    </>
  )
}

const share = (count: number, of: number): number | null => (of === 0 ? null : count / of)

/** A count whose nought stands back. */
function Count({ value }: { readonly value: number }) {
  return <span className={value === 0 ? classes.of : undefined}>{formatCount(value)}</span>
}

function severityColumn(severity: Severity): DataColumn<QualityRow> {
  return {
    id: severity,
    header: `${SEVERITY_MARKS[severity]} ${severity}`,
    width: severity === 'severe' ? 64 : 58,
    align: 'right',
    sortValue: ({ findings }) => findings[severity],
    cell: ({ findings }) => <Count value={findings[severity]} />,
  }
}

function Decision({ row }: { readonly row: QualityRow }) {
  const { open, decided } = row
  if (open > 0) return <Chip tone="dashed">{`${formatCount(open)} open`}</Chip>
  return decided > 0 ? `${formatCount(decided)} decided` : MISSING
}

/** What is known of each instrument, figures with their denominators. */
export const INSTRUMENT_COLUMNS: readonly DataColumn<QualityRow>[] = [
  {
    id: 'symbol',
    header: 'symbol',
    width: symbolWidth(12),
    grow: true,
    sortValue: ({ symbol }) => symbol,
    cell: ({ symbol }) => (
      <strong className={classes.value} title={symbol}>
        {symbol}
      </strong>
    ),
  },
  {
    id: 'class',
    header: 'class',
    width: 54,
    grow: true,
    sortValue: ({ assetClass }) => assetClass,
    cell: ({ assetClass }) => assetClass,
  },
  {
    id: 'basis',
    header: 'calendar',
    width: 112,
    grow: true,
    sortValue: ({ basis }) => basis,
    cell: ({ basis }) => basis,
  },
  {
    id: 'bars',
    header: 'bars',
    width: 58,
    align: 'right',
    sortValue: ({ bars }) => bars,
    cell: ({ bars }) => formatCount(bars),
  },
  {
    id: 'first',
    header: 'first',
    width: 98,
    grow: true,
    sortValue: ({ first }) => first,
    cell: ({ first }) => first ?? MISSING,
  },
  {
    id: 'last',
    header: 'last',
    width: 104,
    grow: true,
    sortValue: ({ last }) => last,
    cell: ({ last, isStale }) => (isStale ? <Chip tone="dashed">{last}</Chip> : (last ?? MISSING)),
  },
  {
    id: 'gaps',
    header: 'missing, of sessions',
    width: 150,
    grow: true,
    align: 'right',
    sortValue: ({ gaps, expected, tail }) => share(gaps, expected - tail),
    cell: ({ gaps, expected, tail }) => <Share count={gaps} of={expected - tail} />,
  },
  {
    id: 'tail',
    header: 'after last',
    width: 66,
    grow: true,
    align: 'right',
    sortValue: ({ tail }) => tail,
    cell: ({ tail }) => <Count value={tail} />,
  },
  {
    id: 'suspect',
    header: 'suspect',
    width: 62,
    grow: true,
    align: 'right',
    sortValue: ({ suspect }) => suspect,
    cell: ({ suspect }) => <Count value={suspect} />,
  },
  severityColumn('severe'),
  severityColumn('check'),
  severityColumn('note'),
  {
    id: 'decision',
    header: 'decision',
    width: 78,
    grow: true,
    sortValue: ({ open, decided }) => (open > 0 ? open : decided > 0 ? -decided : null),
    cell: (row) => <Decision row={row} />,
  },
  {
    id: 'fetched',
    header: 'fetched',
    width: 90,
    grow: true,
    sortValue: ({ fetchedAt }) => fetchedAt,
    cell: ({ fetchedAt }) => fetchedAt?.slice(0, 10) ?? MISSING,
  },
]
