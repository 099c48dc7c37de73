import { FindingSpark } from '../../../charts/marks/finding-spark'
import type { QualityFinding } from '../../../contracts/quality'
import { formatPlural } from '../../../core/format/figures'
import { Chip } from '../../../ui/chip'
import { VirtualGrid } from '../../../ui/virtual-grid'
import type { GridColumn } from '../../../ui/grid-column'
import { datesOf, stateOf } from './finding-words'
import { SEVERITY_MARKS, titleOf } from '../../../ui/finding-title'
import classes from './quality.module.css'

const ROW_HEIGHT = 68

function State({ row }: { readonly row: QualityFinding }) {
  const state = stateOf(row)
  const isOpen = state === 'open'
  return (
    <span className={classes.state}>
      {isOpen ? <Chip tone="dashed">open</Chip> : <span>{state || 'shown only'}</span>}
      <span className={classes.quiet}>{formatPlural(row.events, 'event')}</span>
    </span>
  )
}

const COLUMNS: readonly GridColumn<QualityFinding>[] = [
  {
    id: 'severity',
    header: 'severity',
    width: 78,
    cell: ({ severity }) => (
      <span className={classes.severity} data-severity={severity}>
        <span aria-hidden="true">{SEVERITY_MARKS[severity]}</span> {severity}
      </span>
    ),
  },
  {
    id: 'where',
    header: 'instrument, dates',
    width: 122,
    cell: (row) => (
      <span className={classes.two}>
        <strong className={classes.value} title={row.symbol}>
          {row.symbol}
        </strong>
        <span className={classes.quiet}>{datesOf(row)}</span>
      </span>
    ),
  },
  {
    id: 'what',
    header: 'finding',
    width: 150,
    grow: true,
    cell: (row) => (
      <span className={classes.two}>
        <strong className={classes.value}>{titleOf(row.kind)}</strong>
        <span className={classes.says}>{row.says}</span>
      </span>
    ),
  },
  {
    id: 'chart',
    header: 'close and volume',
    width: 186,
    cell: ({ spark }) => <FindingSpark {...spark} />,
  },
  {
    id: 'state',
    header: 'decision, events',
    width: 104,
    align: 'right',
    cell: (row) => <State row={row} />,
  },
]

export interface FindingListProps {
  readonly findings: readonly QualityFinding[]
  readonly cursor: number
  readonly onCursor: (index: number) => void
}

/** Findings with their charts; the cursor opens one in the pane beside. */
export function FindingList({ findings, cursor, onCursor }: FindingListProps) {
  return (
    <VirtualGrid
      primary
      label="Findings"
      columns={COLUMNS}
      count={findings.length}
      rowAt={(index) => findings[index]}
      cursor={cursor}
      onCursor={onCursor}
      rowHeight={ROW_HEIGHT}
    />
  )
}
