import type { SetupRow } from '../../contracts/setups'
import { PercentileMark } from '../../charts/marks/percentile-mark'
import { Sparkline } from '../../charts/marks/sparkline'
import {
  formatCount,
  formatInterval,
  formatMillions,
  formatPercent,
  formatPrice,
  formatRate,
  formatRatio,
} from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { BIN_INTERVAL } from '../../ui/bin-words'
import { BOOST_FORMULA, boostSum } from '../../ui/boost-words'
import { Chip } from '../../ui/chip'
import type { GridColumn } from '../../ui/grid-column'
import { countWidth, symbolWidth } from '../../ui/text-widths'
import { Whisker } from '../../ui/whisker'
import type { WhiskerDomain } from '../../ui/whisker-scale'
import classes from './setups.module.css'

export interface ColumnContext {
  readonly mode: 'asof' | 'history'
  /** Rows of the whole list. */
  readonly total: number
  readonly hasRun: boolean
  /** The asset class that the run covers. */
  readonly runClass: SetupFilter['cls']
  /** One axis for the intervals of the whole column. */
  readonly domain: WhiskerDomain
  readonly baseRate: number | null
  readonly asOf: string | null
  /** Characters. */
  readonly longestSymbol: number
}

type Column = GridColumn<SetupRow>

const figure = (
  id: string,
  header: string,
  width: number,
  text: (row: SetupRow) => string,
): Column => ({
  id,
  header,
  width,
  align: 'right',
  sortable: true,
  cell: text,
})

/** Three signals, one of them with the longest name, px. */
const SIGNALS_WIDTH = 114

/** Columns of the table; the ids of sortable ones are the sorts of the engine. */
export function setupColumns(context: ColumnContext): readonly Column[] {
  const { mode, hasRun, total } = context
  return [
    {
      id: 'rank',
      header: '#',
      width: Math.max(36, countWidth(total, 12.5)),
      align: 'right',
      cell: (_, i) => <Rank at={i} />,
    },
    {
      id: 'symbol',
      header: 'symbol',
      width: symbolWidth(context.longestSymbol),
      grow: 1,
      sortable: true,
      cell: (row) => <strong title={row.symbol}>{row.symbol}</strong>,
    },
    ...(mode === 'history' ? [dateColumn, outcomeColumn] : []),
    {
      id: 'spark',
      header: '60 bars',
      width: 76,
      cell: (row) => <Sparkline values={row.spark} compressed={row.sparkS1} width={64} />,
    },
    figure('close', 'close', 78, (row) => formatPrice(row.close)),
    ...(hasRun ? scoreColumns(context) : [noRunColumn]),
    figure('bbPctRank', 'BB pctl', 60, (row) => formatRate(row.bbPctRank, 0)),
    ...(mode === 'history' ? [] : [ownMarkColumn]),
    figure('barsInS1', 'bars in S1', 66, (row) => formatCount(row.barsInS1)),
    {
      ...figure('squeezeRatio', 'squeeze', 60, (row) => formatRatio(row.squeezeRatio)),
      spare: true,
    },
    {
      id: 'maSpreadPctRank',
      header: 'MA spread',
      width: 72,
      spare: true,
      sortable: true,
      cell: (row) => <PercentileMark value={row.maSpreadPctRank} />,
    },
    figure('volumeDryup', 'dry-up', 50, (row) => formatRatio(row.volumeDryup)),
    figure('atrPct', 'ATR', 52, (row) => formatPercent(row.atrPct)),
    figure('tradedValue', 'value, M', 62, (row) =>
      formatMillions(row.tradedValue, millionDigits(row)),
    ),
    {
      id: 'signals',
      header: 'signals, data',
      width: SIGNALS_WIDTH,
      grow: 4,
      cell: (row) => (
        <span className={classes.signals} title={shownSignals(row.signals).join(' ')}>
          <Signals ids={row.signals} />
          <Notes row={row} context={context} />
        </span>
      ),
    },
  ]
}

const dateColumn: Column = {
  id: 'date',
  header: 'date',
  width: 98,
  sortable: true,
  cell: (row) => row.date,
}

const ownMarkColumn: Column = {
  id: 'bbMark',
  header: 'own, 252',
  width: 64,
  cell: (row) => <PercentileMark value={row.bbPctRank} />,
}

const outcomeColumn: Column = {
  id: 'outcome',
  header: 'outcome',
  width: 62,
  cell: (row) => <Outcome value={row.outcome} />,
}

/** Stands in for the score until there is a run; sorting by it takes the narrowest bands first. */
const noRunColumn: Column = {
  id: 'score',
  header: 'score, %',
  width: 82,
  cell: () => <span className={classes.quiet}>no run</span>,
}

function scoreColumns({ domain, baseRate }: ColumnContext): readonly Column[] {
  return [
    figure('score', 'score, %', 60, (row) => formatRate(row.probability)),
    {
      id: 'boost',
      header: 'boost',
      hint: BOOST_FORMULA,
      width: 52,
      align: 'right',
      sortable: true,
      cell: (row) => (
        <span title={boostSum(row.boost, row.probability, row.base)}>{formatRatio(row.boost)}</span>
      ),
    },
    {
      id: 'interval',
      header: 'observed in bin, 95%',
      hint: BIN_INTERVAL,
      width: 130,
      cell: (row) => <ScoreInterval row={row} domain={domain} baseRate={baseRate} />,
    },
  ]
}

interface ScoreIntervalProps {
  readonly row: SetupRow
  readonly domain: WhiskerDomain
  readonly baseRate: number | null
}

/** Share that exploded among the bars of the score's bin, with its Wilson interval. */
export function ScoreInterval({ row, domain, baseRate }: ScoreIntervalProps) {
  const rate = row.observed?.rate ?? null
  if (rate === null) return <span className={classes.quiet}>not scored</span>
  const ci = row.observed?.ci ?? null
  return (
    <span className={classes.interval}>
      <Whisker
        value={rate}
        ci={ci}
        domain={domain}
        width={52}
        {...(baseRate === null ? {} : { reference: baseRate })}
      />
      <span className={classes.bounds}>{formatInterval(ci, (value) => formatRate(value))}</span>
    </span>
  )
}

/** Two more decimals below a million, so that a thin instrument is not shown as 0. */
const millionDigits = ({ tradedValue }: SetupRow): number => ((tradedValue ?? 0) < 1e6 ? 3 : 1)

function Rank({ at }: { readonly at: number }) {
  return <span className={classes.quiet}>{formatCount(at + 1)}</span>
}

/** S3 is S1 and S2 together: the two say it already. */
const shownSignals = (ids: readonly string[]) => ids.filter((id) => id !== 'S3')

function Signals({ ids }: { readonly ids: readonly string[] }) {
  return shownSignals(ids).map((id) => (
    <span key={id} className={classes.signal}>
      {id}
    </span>
  ))
}

function Notes({ row, context }: { readonly row: SetupRow; readonly context: ColumnContext }) {
  const stale = context.mode === 'asof' && context.asOf !== null && row.date < context.asOf
  return (
    <>
      {row.suspicious && (
        <Chip
          tone="dashed"
          title="A bar with an open or excluded finding within the last 252 bars: see Data, Quality"
        >
          suspect
        </Chip>
      )}
      {stale && (
        <Chip tone="dashed" title="The last bar of this instrument">
          {row.date}
        </Chip>
      )}
    </>
  )
}

function Outcome({ value }: { readonly value: SetupRow['outcome'] }) {
  if (value === null) return <span className={classes.quiet}>unknown</span>
  if (value === 0) return <span className={classes.quiet}>no</span>
  return <span className={classes.hit}>◆ hit</span>
}
