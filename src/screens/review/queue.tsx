import { CloseButton } from '@mantine/core'
import type { SetupRows } from '../../client/setup-rows'
import { useLongestSymbol } from '../../client/use-longest-symbol'
import type { DatasetId } from '../../contracts/dataset'
import type { VerdictKind } from '../../contracts/verdicts'
import { formatCount } from '../../core/format/figures'
import { readJudged } from '../../state/judged-field'
import type { SetupFilter } from '../../state/setup-filter'
import { Select } from '../../ui/field'
import { FilterChips } from '../../ui/filter-chips'
import { OUTCOME_OPTIONS } from '../../ui/outcome-words'
import { VirtualGrid } from '../../ui/virtual-grid'
import { type QueueColumnsProps, queueColumns } from './queue-columns'
import { QueueSort } from './queue-sort'
import classes from './review.module.css'
import { tellsOutcome } from './use-judging'
import { VerdictQueue } from './verdict-queue'
import { paceWords } from './verdict-lists'
import { VerdictMark } from './verdict-marks'
import marks from './verdicts.module.css'

export interface QueueProps extends Omit<QueueColumnsProps, 'longestSymbol'> {
  readonly datasetId: DatasetId
  readonly rows: SetupRows
  /** Position of the card on the desk, -1 when it is not in the queue. */
  readonly at: number
  /** Cards open masked. */
  readonly isBlind: boolean
  readonly onOpen: (at: number) => void
  /** Puts the list away where it lies over the chart. */
  readonly onClose: () => void
  readonly onFilter: (patch: Partial<SetupFilter>) => void
}

/** From the verdict that picks a card to the one that leaves it out of the figures. */
const COUNTED = ['yes', 'unsure', 'no', 'bad'] as const satisfies readonly VerdictKind[]

/** The list of setups, the card on the desk under the cursor. */
export function Queue(props: QueueProps) {
  const { rows, at, hasRun, filter, verdicts, isBlind, onOpen, onFilter } = props
  const longestSymbol = useLongestSymbol(props.datasetId)
  const share = rows.total > 0 ? (at + 1) / rows.total : 0
  return (
    <aside className={classes.queue} aria-label="Queue">
      <header className={classes.queueHead}>
        <h2>{filter.mode === 'history' ? 'All history' : asOfWords(rows, isBlind)}</h2>
        <QueueSort filter={filter} hasRun={hasRun} onFilter={onFilter} />
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
        <p className={classes.place}>
          <span>
            <strong>{rows.isPending ? '…' : at < 0 ? '–' : formatCount(at + 1)}</strong>
            <span className={classes.quiet}>
              {rows.page ? ` / ${formatCount(rows.total)}` : ' looking up the queue'}
            </span>
          </span>
          <span className={classes.quiet} title="Verdicts that hold; median time of a card">
            {paceWords(verdicts)}
          </span>
        </p>
        <div className={classes.bar} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </div>
        <p className={marks.counts}>
          {COUNTED.map((kind) => (
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
        columns={queueColumns(rows.total, { ...props, longestSymbol })}
        count={rows.total}
        rowAt={rows.rowAt}
        cursor={at < rows.total ? at : -1}
        onCursor={onOpen}
        onVisible={rows.onVisible}
        rowHeight={26}
        around={4}
      />
    </aside>
  )
}

/** A masked card must not be dated by the head of its queue. */
const asOfWords = ({ page }: SetupRows, isBlind: boolean): string =>
  isBlind ? 'As of one date' : `As of ${page?.asOf ?? '…'}`

interface QueueChipsProps {
  readonly filter: SetupFilter
  readonly onFilter: (patch: Partial<SetupFilter>) => void
}

/** What narrows the queue, but for what stands above already. */
function QueueChips({ filter, onFilter }: QueueChipsProps) {
  // A choice above says which verdicts are asked for, but not of which time.
  const judged = readJudged(filter.judged)?.from === undefined ? null : filter.judged
  const shown = { ...filter, outcomes: 'all', spaced: false, judged, date: null } as const
  return (
    <div className={classes.queueChips}>
      <FilterChips filter={shown} universeName={null} onChange={onFilter} />
    </div>
  )
}
