import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { SmallChart } from '../../charts/small/small-chart'
import { commonExtent } from '../../charts/small/small-scene'
import type { DatasetContent } from '../../client/queries'
import type { ExplosionEvent, ExplosionsReport, NamedBar } from '../../contracts/explosions'
import {
  formatChange,
  formatCount,
  formatPlural,
  formatPrice,
  formatRate,
} from '../../core/format/figures'
import { KeyHint } from '../../ui/key-hint'
import { Panel } from '../../ui/panel'
import { Facts } from '../../ui/stat'
import classes from './event-panel.module.css'
import { peakWords } from './event-words'
import { barsAfter, type EventChart, useEventCharts } from './use-event-charts'

export interface EventPanelProps {
  readonly dataset: DatasetContent
  readonly report: ExplosionsReport
  /** The event under the cursor of the catalogue. */
  readonly event: ExplosionEvent
  /** Its matched controls stand beside it. */
  readonly isCompared: boolean
  readonly onCompare: (compared: boolean) => void
  readonly onOpen: (bar: NamedBar) => void
}

/** One event in candles, and, when asked for, the bars that were like it and did not explode. */
export function EventPanel(props: EventPanelProps) {
  const { dataset, report, event, isCompared, onCompare, onOpen } = props
  const { label } = report
  const body = useRef<HTMLDivElement>(null)
  const { controls } = event
  const bars = isCompared ? [event, ...controls] : [event]
  const charts = useEventCharts(dataset, label, bars)
  const scenes = charts.flatMap(({ scene }) => (scene ? [scene] : []))
  const extent = isCompared && scenes.length === bars.length ? commonExtent(scenes) : null
  useEffect(() => {
    if (isCompared) body.current?.scrollIntoView({ block: 'nearest' })
  }, [isCompared])
  return (
    <Panel
      title={`${event.symbol} ${event.date}`}
      note={noteOf(controls.length, isCompared)}
      aside={
        <Button
          size="compact-sm"
          aria-pressed={isCompared}
          disabled={!isCompared && controls.length === 0}
          onClick={() => onCompare(!isCompared)}
        >
          {isCompared ? 'Event alone' : 'Compare with controls'}&nbsp;
          <KeyHint of="explosions.compare" />
        </Button>
      }
    >
      <div className={classes.body} ref={body}>
        <div className={classes.charts} data-count={charts.length}>
          {charts.map((chart, i) => (
            <ChartButton
              key={`${chart.bar.symbol} ${chart.bar.date}`}
              chart={chart}
              name={i === 0 ? '◆ event' : 'control'}
              extent={extent}
              after={barsAfter(label)}
              onOpen={() => onOpen(chart.bar)}
            />
          ))}
        </div>
        {isCompared ? null : <Figures event={event} horizon={label.horizon} />}
      </div>
      {isCompared ? (
        <p className={classes.note}>
          Controls: same date and class, like price, traded value and volatility, no event in their
          window. A few are an illustration, not a rate: the controls of the paths count all of
          them.
        </p>
      ) : null}
    </Panel>
  )
}

/** What stands beside the event, or could. */
function noteOf(count: number, isCompared: boolean): string {
  if (count === 0)
    return 'bar 0 = 100; no bar of its date and class has the like price, traded value and volatility'
  return isCompared
    ? `and ${formatPlural(count, 'matched control')}; bar 0 = 100, one scale`
    : `bar 0 = 100; ${formatPlural(count, 'matched control')}`
}

interface ChartButtonProps {
  readonly chart: EventChart
  readonly name: string
  readonly extent: ReturnType<typeof commonExtent>
  readonly after: number
  readonly onOpen: () => void
}

function ChartButton({ chart, name, extent, after, onOpen }: ChartButtonProps) {
  const { bar, scene, outcome } = chart
  return (
    <button
      type="button"
      className={classes.chart}
      title={`Open ${bar.symbol} ${bar.date} in Review`}
      onClick={onOpen}
    >
      <span className={classes.caption}>
        <span className={classes.name}>{name}</span>
        <strong>{bar.symbol}</strong>
        {outcome ? (
          <span data-exploded={outcome.exploded || undefined}>
            {formatChange(outcome.peak.gain, 0)}
          </span>
        ) : null}
      </span>
      <span className={classes.canvas}>
        {scene ? <SmallChart scene={scene} extent={extent} after={after} /> : null}
      </span>
    </button>
  )
}

function Figures({ event, horizon }: { readonly event: ExplosionEvent; readonly horizon: number }) {
  return (
    <Facts
      rows={[
        ['Close of bar 0', formatPrice(event.close)],
        ['Peak', peakWords(event)],
        [`End, t+${formatCount(horizon)}`, formatChange(event.endGain, 0)],
        ['Dip before the peak', formatChange(event.dip, 0)],
        ['Bollinger width, percentile', formatRate(event.bbPctRank, 0)],
      ]}
    />
  )
}
