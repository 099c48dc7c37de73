import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { DrawdownPlot } from '../../charts/plots/drawdown-plot'
import { EquityPlot } from '../../charts/plots/equity-plot'
import { isStaleRun } from '../../client/run-source'
import type { DatasetSummary } from '../../contracts/dataset'
import type { RunResult } from '../../contracts/results'
import { formatAmount, formatPlural } from '../../core/format/figures'
import { Chip } from '../../ui/chip'
import { downloadText } from '../../ui/csv'
import { CsvLink } from '../../ui/csv-link'
import { labelWords } from '../../ui/label-words'
import { KeyHint } from '../../ui/key-hint'
import { useNavigation, useSearchState } from '../../ui/navigation'
import { ScreenHeader } from '../../ui/panel'
import { RunUniverseNote } from '../../ui/run-universe-note'
import { useHotkeys } from '../../ui/use-hotkeys'
import { equityCsv, tradesCsv } from './backtest-csv'
import classes from './backtest.module.css'
import { KeyFigures } from './key-figures'
import { MonthlyTable } from './monthly-table'
import { histogramOfR } from './histogram'
import { RHistogram } from './r-histogram'
import { SectionTitle } from './section-title'
import { usePlotHeight } from '../../ui/use-plot-height'
import { specWords } from './spec-words'
import { backtestView, binKey, dayKey, isHeld, monthKey, tradeFilter } from './trade-filter'
import { TradesTable } from './trades-table'

export interface BacktestDeskProps {
  readonly dataset: DatasetSummary
  readonly run: RunResult
}

export function BacktestDesk({ dataset, run }: BacktestDeskProps) {
  const { backtest, spec, trial } = run
  const name = `run ${trial}`
  const equityHeight = usePlotHeight(340)
  const drawdownHeight = usePlotHeight(130)
  const [{ only }, setView] = useSearchState(backtestView)
  const histogram = useMemo(() => histogramOfR(backtest.trades.map(({ r }) => r)), [backtest])
  const filter = useMemo(() => tradeFilter(only, histogram), [only, histogram])
  const show = (key: string) => setView({ only: key }, { push: true })
  const dates = {
    noteOf: (date: string) =>
      `${formatPlural(backtest.trades.filter((trade) => isHeld(trade, date)).length, 'trade')} held`,
    onOpen: (date: string) => show(dayKey(date)),
  }
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <ScreenHeader
          title="Backtest"
          note={`${dataset.name} · run #${trial}, explosion: ${labelWords(spec.label)}`}
          aside={<HeadAside dataset={dataset} run={run} />}
        />
        <p className={classes.rules}>{specWords(spec.backtest)}</p>
        {isStaleRun(run, dataset) ? (
          <p className={classes.stale} role="status">
            Stale since the dataset changed: this run of {run.createdAt.slice(0, 10)} saw other
            bars.
          </p>
        ) : null}
        <RunUniverseNote symbols={spec.universe} first={spec.rows.from ?? dataset.first} />
      </div>
      <KeyFigures backtest={backtest} onShow={show} />
      <section className={classes.curves} aria-labelledby="equity-title">
        <SectionTitle
          id="equity-title"
          title="Equity"
          note={`start ${formatAmount(spec.backtest.startEquity)}, log scale, against equal-weight buy and hold`}
        >
          <CsvLink of="equity" name={`${name} equity`} text={() => equityCsv(backtest)} />
        </SectionTitle>
        <EquityPlot
          points={backtest.equity}
          start={spec.backtest.startEquity}
          height={equityHeight}
          {...dates}
        />
        <SectionTitle title="Drawdown" note="fall from the highest equity so far" />
        <DrawdownPlot points={backtest.equity} height={drawdownHeight} {...dates} />
      </section>
      <section className={classes.trades} aria-labelledby="trades-title">
        <TradesTable
          trades={backtest.trades}
          name={name}
          csv={() => tradesCsv(backtest)}
          only={filter}
          onAll={() => setView({ only: null })}
        />
        <RHistogram histogram={histogram} onOpen={(edge) => show(binKey(edge))} />
      </section>
      <section className={classes.monthly} aria-labelledby="monthly-title">
        <MonthlyTable backtest={backtest} name={name} onOpen={(month) => show(monthKey(month))} />
      </section>
      <section className={classes.saysPane} aria-labelledby="says-title">
        <SectionTitle id="says-title" title="What this says" />
        <ul className={classes.says}>
          {backtest.says.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function HeadAside({ dataset, run }: BacktestDeskProps) {
  const { go } = useNavigation()
  useHotkeys({ 'backtest.spec': () => go('/model') })
  return (
    <>
      {dataset.source.kind === 'synthetic' ? (
        <Chip tone="dashed">synthetic: proves the plumbing, never an edge</Chip>
      ) : null}
      <Chip label="trial">{run.trial} on this data</Chip>
      <Button
        onClick={() => downloadText(`run ${run.trial} trades.csv`, tradesCsv(run.backtest))}
        disabled={run.backtest.trades.length === 0}
      >
        Trades CSV
      </Button>
      <Button onClick={() => go('/model')}>
        Spec&nbsp;
        <KeyHint of="backtest.spec" />
      </Button>
    </>
  )
}
