import type { SetupRow } from '../../contracts/setups'
import { formatCount, formatFixed, formatRate } from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { BOOST_FORMULA, boostSum } from '../../ui/boost-words'
import type { GridColumn } from '../../ui/grid-column'
import { countWidth, symbolWidth } from '../../ui/text-widths'
import classes from './review.module.css'
import type { Verdicts } from './use-verdicts'
import { VerdictMark } from './verdict-marks'
import marks from './verdicts.module.css'

export interface QueueColumnsProps {
  readonly hasRun: boolean
  readonly filter: SetupFilter
  readonly verdicts: Verdicts
  /** Of the dataset, characters. */
  readonly longestSymbol: number
  /** True for a row whose card must not be named. */
  readonly isMasked: (row: SetupRow, at: number) => boolean
}

/** Of a verdict before the symbol, px. */
const MARK_WIDTH = 14

/** Columns of the queue: the card, its date, and what the queue is sorted by. */
export const queueColumns = (
  total: number,
  { hasRun, filter, verdicts, longestSymbol, isMasked }: QueueColumnsProps,
): readonly GridColumn<SetupRow>[] => [
  {
    id: 'rank',
    header: '#',
    width: countWidth(total, 11),
    spare: true,
    align: 'right',
    cell: (_, i) => <span className={classes.small}>{formatCount(i + 1)}</span>,
  },
  {
    id: 'symbol',
    header: 'symbol',
    width: MARK_WIDTH + symbolWidth(longestSymbol),
    grow: true,
    cell: (row, i) => {
      const kind = verdicts.of(row)?.verdict
      return (
        <>
          {kind ? <VerdictMark kind={kind} /> : <span className={marks.mark}>·</span>}
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
    ...(filter.mode === 'history' ? [DATE] : []),
    ...(filter.vs === null
      ? [sortedBy(filter.sort, hasRun)]
      : [{ ...SCORE, header: 'this', width: 36 }, OTHER_SCORE]),
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
  hint: 'Calibrated probability, %. The order is that of the raw score: each fold is calibrated on its own, so figures of two folds need not fall in line',
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
  hint: 'Bollinger width, trailing percentile of 252 bars; equal ones in a mixed order',
  width: 50,
  align: 'right',
  cell: (row) => formatRate(row.bbPctRank, 0),
}

const BOOST: GridColumn<SetupRow> = {
  id: 'boost',
  header: 'boost',
  hint: BOOST_FORMULA,
  width: 46,
  align: 'right',
  cell: (row) => (
    <span title={boostSum(row.boost, row.probability, row.base)}>{formatFixed(row.boost, 1)}</span>
  ),
}

/** The score, unless the queue stands by another figure of the model or by bands. */
function sortedBy(sort: SetupFilter['sort'], hasRun: boolean): GridColumn<SetupRow> {
  if (!hasRun || sort === 'bbPctRank') return WIDTH_RANK
  return sort === 'boost' ? BOOST : SCORE
}
