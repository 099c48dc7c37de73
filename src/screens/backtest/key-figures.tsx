import type { ReactNode } from 'react'
import type { BacktestMetrics, BacktestResult, EquityPoint } from '../../contracts/results'
import {
  formatAmount,
  formatChange,
  formatCount,
  formatFixed,
  formatInterval,
  formatPercent,
  formatPlural,
  formatRatio,
} from '../../core/format/figures'
import { Whisker } from '../../ui/whisker'
import classes from './backtest.module.css'
import { wholePercent } from './spec-words'
import { dayKey, GAINED } from './trade-filter'

/** Axis of a Sharpe ratio with 0 in the middle, at least 3 wide on either side. */
function sharpeDomain(ci: BacktestMetrics['sharpeCi']) {
  const reach = Math.max(3, ...(ci ?? []).map(Math.abs))
  return { from: -reach, to: reach }
}

const SHARE_DOMAIN = { from: 0, to: 1 }

interface KeyFiguresProps {
  readonly backtest: Pick<BacktestResult, 'metrics' | 'equity'>
  /** Asks for the trades of a filter: see `tradeFilter`. */
  readonly onShow: (filter: string) => void
}

/** The figures of a run; those that count trades, or hold on one date, show them. */
export function KeyFigures({ backtest: { metrics, equity }, onShow }: KeyFiguresProps) {
  const { sharpe, sharpeCi, hitRate } = metrics
  const trough = deepestDate(equity)
  return (
    <dl className={classes.figures}>
      <Figure label="Total return" value={formatChange(metrics.totalReturn)}>
        <Range>{formatPlural(equity.length, 'date')}</Range>
      </Figure>
      <Figure label="CAGR" value={formatChange(metrics.cagr)} />
      <Figure label={`Sharpe, daily, ${metrics.periodsPerYear}`} value={formatRatio(sharpe)}>
        {sharpe === null ? null : (
          <Whisker
            value={sharpe}
            ci={sharpeCi}
            domain={sharpeDomain(sharpeCi)}
            reference={0}
            width={72}
          />
        )}
        <Range>{formatInterval(sharpeCi, formatRatio)}</Range>
      </Figure>
      <Figure
        label="Deepest drawdown"
        value={formatPercent(metrics.maxDrawdown)}
        {...(trough === null
          ? {}
          : {
              title: `Show the trades held on ${trough}, its lowest date`,
              onOpen: () => onShow(dayKey(trough)),
            })}
      >
        <Range>longest {formatCount(metrics.maxDrawdownDays)} dates</Range>
      </Figure>
      <Figure
        label="Hit rate"
        value={formatPercent(hitRate.rate)}
        {...(hitRate.hits === 0
          ? {}
          : {
              title: `Show the ${formatPlural(hitRate.hits, 'trade')} that gained after costs`,
              onOpen: () => onShow(GAINED),
            })}
      >
        {hitRate.rate === null ? null : (
          <Whisker
            value={hitRate.rate}
            ci={hitRate.ci}
            domain={SHARE_DOMAIN}
            reference={0.5}
            width={56}
          />
        )}
        <Range>
          {formatInterval(hitRate.ci, formatPercent)} n = {formatCount(hitRate.n)}
        </Range>
      </Figure>
      <Figure label="Profit factor" value={formatRatio(metrics.profitFactor)}>
        <Range>n = {formatCount(hitRate.n)}</Range>
      </Figure>
      <Figure label="Mean trade, R" value={formatFixed(metrics.expectancyR, 2)}>
        <Range>n = {formatCount(hitRate.n)}</Range>
      </Figure>
      <Figure label="Exposure" value={wholePercent(metrics.exposure)} />
      <Figure label="Turnover" value={formatFixed(metrics.turnover, 1)}>
        <Range>× a year</Range>
      </Figure>
      <Figure label="Costs" value={formatAmount(metrics.costs)} />
      <Figure label="Equal weight" value={formatChange(metrics.equalWeightReturn)} />
    </dl>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly title?: string
  readonly onOpen?: () => void
  readonly children?: ReactNode
}

function Figure({ label, value, title, onOpen, children }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt className={classes.figureLabel}>{label}</dt>
      <dd className={classes.figureValue}>
        {onOpen ? (
          <button type="button" className={classes.opens} title={title} onClick={onOpen}>
            {value}
          </button>
        ) : (
          <span className={classes.strong}>{value}</span>
        )}
        {children}
      </dd>
    </div>
  )
}

/** The first date of the deepest fall from a peak; null where there was none. */
function deepestDate(equity: readonly EquityPoint[]): string | null {
  let deepest: EquityPoint | null = null
  for (const point of equity)
    if (Math.abs(point.drawdown) > Math.abs(deepest?.drawdown ?? 0)) deepest = point
  return deepest?.date ?? null
}

const Range = ({ children }: { readonly children: ReactNode }) => (
  <span className={classes.range}>{children}</span>
)
