import { CloseButton } from '@mantine/core'
import type { SetupRows } from '../../client/setup-rows'
import type { SetupRow } from '../../contracts/setups'
import { VERDICTS } from '../../contracts/verdicts'
import { formatCount, formatRate } from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { Select } from '../../ui/field'
import { FilterChips } from '../../ui/filter-chips'
import { OUTCOME_OPTIONS } from '../../ui/outcome-words'
import { type GridColumn, VirtualGrid } from '../../ui/virtual-grid'
import classes from './review.module.css'
import { tellsOutcome } from './use-judging'
import type { Verdicts } from './use-verdicts'
import { VerdictQueue } from './verdict-queue'
import { VerdictMark } from './verdict-marks'
import marks from './verdicts.module.css'

export interface QueueProps {
  readonly rows: SetupRows
  /** Position of the card on the desk, -1 when it is not in the queue. */
  readonly at: number
  readonly hasRun: boolean
  readonly filter: SetupFilter
  readonly verdicts: Verdicts
  /** Cards open masked. */
  readonly isBlind: boolean
  /** True for a row whose card must not be named. */
  readonly isMasked: (row: SetupRow, at: number) => boolean
  readonly onOpen: (at: number) => void
  /** Puts the list away where it lies over the chart. */
  readonly onClose: () => void
  readonly onFilter: (patch: Partial<SetupFilter>) => void
}

/** Wide enough for the last position. */
const rankWidth = (total: number): number => 6 + Math.ceil(6 * formatCount(total).length)

const columnsOf = (
  total: number,
  hasRun: boolean,
  isDated: boolean,
  isCompared: boolean,
  { verdicts, isMasked }: Pick<QueueProps, 'verdicts' | 'isMasked'>,
): readonly GridColumn<SetupRow>[] => [
  {
    id: 'rank',
    header: '#',
    width: rankWidth(total),
    align: 'right',
    cell: (_, i) => <span className={classes.small}>{formatCount(i + 1)}</span>,
  },
  {
    id: 'symbol',
    header: 'symbol',
    width: 50,
    grow: true,
    cell: (row, i) => {
      const kind = verdicts.of(row)?.verdict
      return (
        <>
          {kind ? <VerdictMark kind={kind} /> : <span className={marks.mark}>·</span>}{' '}
          {isMasked(row, i) ? (
            <span className={classes.quiet}>masked</span>
          ) : (
            <strong title={row.symbol}>{row.symbol}</strong>
          )}
        </>
      )
    },
  },
  ...[
    ...(isDated ? [DATE] : []),
    ...(isCompared
      ? [{ ...SCORE, header: 'this', width: 36 }, OTHER_SCORE]
      : [hasRun ? SCORE : WIDTH_RANK]),
  ].map((column) => ({
    ...column,
    cell: (row: SetupRow, i: number) => (isMasked(row, i) ? '–' : column.cell(row, i)),
  })),
]

/** Left out where the head says it: the rows of one date. */
const DATE: GridColumn<SetupRow> = {
  id: 'date',
  header: 'date',
  width: 84,
  cell: (row) => <span className={classes.small}>{row.date}</span>,
}

const SCORE: GridColumn<SetupRow> = {
  id: 'score',
  header: 'score',
  width: 46,
  align: 'right',
  cell: (row) => formatRate(row.probability),
}

const OTHER_SCORE: GridColumn<SetupRow> = {
  id: 'other',
  header: 'other',
  width: 38,
  align: 'right',
  cell: (row) => formatRate(row.otherProbability),
}

const WIDTH_RANK: GridColumn<SetupRow> = {
  id: 'bb',
  header: 'BB pctl',
  width: 50,
  align: 'right',
  cell: (row) => formatRate(row.bbPctRank, 0),
}

/** The list of setups, the card on the desk under the cursor. */
export function Queue(props: QueueProps) {
  const { rows, at, hasRun, filter, verdicts, isBlind, onOpen, onFilter } = props
  const share = rows.total > 0 ? (at + 1) / rows.total : 0
  return (
    <aside className={classes.queue} aria-label="Queue">
      <header className={classes.queueHead}>
        <h2>{filter.mode === 'asof' ? `As of ${rows.page?.asOf ?? '…'}` : 'All history'}</h2>
        <span className={classes.quiet}>by {hasRun ? filter.sort : sortWords(filter)}</span>
        <span className={classes.narrow}>
          <CloseButton aria-label="Close the queue" onClick={props.onClose} />
        </span>
      </header>
      <div className={classes.progress}>
        <Select
          label="Bars in the queue"
          bare
          value={filter.outcomes}
          options={OUTCOME_OPTIONS}
          onChange={(outcomes) => onFilter({ outcomes })}
        />
        {isBlind && tellsOutcome(filter.outcomes) ? (
          <p className={classes.quiet}>This queue tells the outcome: no verdict in it is blind.</p>
        ) : null}
        <VerdictQueue filter={filter} verdicts={verdicts} onFilter={onFilter} />
        <label className={marks.spaced}>
          <input
            type="checkbox"
            checked={filter.spaced}
            onChange={(event) => onFilter({ spaced: event.target.checked })}
          />
          first bar per horizon only
        </label>
        <QueueChips filter={filter} onFilter={onFilter} />
        <p>
          <strong>{rows.isPending ? '…' : at < 0 ? '–' : formatCount(at + 1)}</strong>
          <span className={classes.quiet}> / {formatCount(rows.total)}</span>
        </p>
        <div className={classes.bar} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </div>
        <p className={marks.counts}>
          {VERDICTS.toReversed().map((kind) => (
            <span key={kind}>
              <VerdictMark kind={kind} /> {formatCount(verdicts.counts[kind])}
            </span>
          ))}
        </p>
      </div>
      {rows.isPending ? (
        <div className={classes.pending} role="status" aria-label="Looking up the queue" />
      ) : null}
      <VirtualGrid
        label="Queue"
        columns={columnsOf(
          rows.total,
          hasRun,
          filter.mode === 'history',
          filter.vs !== null,
          props,
        )}
        count={rows.total}
        rowAt={rows.rowAt}
        cursor={at < rows.total ? at : -1}
        onCursor={onOpen}
        onVisible={rows.onVisible}
        rowHeight={26}
      />
    </aside>
  )
}

interface QueueChipsProps {
  readonly filter: SetupFilter
  readonly onFilter: (patch: Partial<SetupFilter>) => void
}

/** What narrows the queue, but for what stands above already. */
function QueueChips({ filter, onFilter }: QueueChipsProps) {
  const shown = { ...filter, outcomes: 'all', spaced: false, judged: null, date: null } as const
  return (
    <div className={classes.queueChips}>
      <FilterChips filter={shown} universeName={null} onChange={onFilter} />
    </div>
  )
}

/** Without a run the score falls back on the percentile of Bollinger width. */
const sortWords = ({ sort }: SetupFilter): string => (sort === 'score' ? 'BB pctl' : sort)
