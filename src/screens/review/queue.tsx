import type { SetupRows } from '../../client/setup-rows'
import type { SetupRow } from '../../contracts/setups'
import { formatCount, formatRate } from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { type GridColumn, VirtualGrid } from '../../ui/virtual-grid'
import classes from './review.module.css'

export interface QueueProps {
  readonly rows: SetupRows
  /** Position of the card on the desk, -1 when it is not in the queue. */
  readonly at: number
  readonly hasRun: boolean
  readonly filter: SetupFilter
  readonly onOpen: (at: number) => void
}

const COLUMNS: readonly GridColumn<SetupRow>[] = [
  {
    id: 'rank',
    header: '#',
    width: 50,
    align: 'right',
    cell: (_, i) => <span className={classes.small}>{formatCount(i + 1)}</span>,
  },
  {
    id: 'symbol',
    header: 'symbol',
    width: 54,
    grow: true,
    cell: (row) => <strong>{row.symbol}</strong>,
  },
  {
    id: 'date',
    header: 'date',
    width: 80,
    cell: (row) => <span className={classes.small}>{row.date}</span>,
  },
]

const SCORE: GridColumn<SetupRow> = {
  id: 'score',
  header: 'score',
  width: 54,
  align: 'right',
  cell: (row) => formatRate(row.probability),
}

const WIDTH_RANK: GridColumn<SetupRow> = {
  id: 'bb',
  header: 'BB pctl',
  width: 54,
  align: 'right',
  cell: (row) => formatRate(row.bbPctRank, 0),
}

const SCORED = [...COLUMNS, SCORE]
const UNSCORED = [...COLUMNS, WIDTH_RANK]

/** The list of setups, the card on the desk under the cursor. */
export function Queue({ rows, at, hasRun, filter, onOpen }: QueueProps) {
  const share = rows.total > 0 ? (at + 1) / rows.total : 0
  return (
    <aside className={classes.queue} aria-label="Queue">
      <header className={classes.queueHead}>
        <h2>{filter.mode === 'asof' ? `As of ${rows.page?.asOf ?? '…'}` : 'All history'}</h2>
        <span className={classes.quiet}>by {hasRun ? filter.sort : sortWords(filter)}</span>
      </header>
      <div className={classes.progress}>
        <p>
          <strong>{at < 0 ? '–' : formatCount(at + 1)}</strong>
          <span className={classes.quiet}> / {formatCount(rows.total)}</span>
        </p>
        <div className={classes.bar} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </div>
      </div>
      <VirtualGrid
        label="Queue"
        columns={hasRun ? SCORED : UNSCORED}
        count={rows.total}
        rowAt={rows.rowAt}
        cursor={at}
        onCursor={onOpen}
        onVisible={rows.onVisible}
        rowHeight={26}
      />
    </aside>
  )
}

/** Without a run the score falls back on the percentile of Bollinger width. */
const sortWords = ({ sort }: SetupFilter): string => (sort === 'score' ? 'BB pctl' : sort)
