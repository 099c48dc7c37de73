import { useMemo } from 'react'
import { StripPlot, type StripPoint } from '../../charts/plots/strip-plot'
import type { Alignment, ExplosionEvent, ExplosionsReport } from '../../contracts/explosions'
import { formatChange, formatCount, formatPlural } from '../../core/format/figures'
import { Panel } from '../../ui/panel'
import classes from './explosions.module.css'
import { medianOf } from './median'
import { oneFilter } from './view'

/** Gains above this are drawn at the top edge. */
const MOST_GAIN = 8
/** Least gain of the axis, where an event may have hardly any: at the first hit. */
const LEAST_GAIN = 0.0625

const TIMING: Readonly<Record<Alignment, string>> = {
  first:
    'Bar 0 is the first positive bar, so peaks pile up at the end of the window by construction. Align at the first hit or at the signal to read timing.',
  signal:
    'Bar 0 is the first positive bar on which S1 holds: what a reader of the signal would see.',
  hit: 'Bar 0 is the first bar that reaches the target: the gain is what was left after it.',
}

type Complete = ExplosionEvent & { readonly peakGain: number; readonly peakAt: number }

const isComplete = (event: ExplosionEvent): event is Complete =>
  event.peakGain !== null && event.peakAt !== null && event.peakGain > 0

export interface MagnitudePlotProps {
  readonly report: ExplosionsReport
  /** The filter of the catalogue. */
  readonly chosen: string | null
  readonly onPick: (filter: string) => void
}

/** How large a move became against how long it took to its peak. */
export function MagnitudePlot({ report, chosen, onPick }: MagnitudePlotProps) {
  const { events, label, alignment } = report
  const shown = useMemo(() => events.filter(isComplete), [events])
  const points = shown.map((event): StripPoint => ({
    at: event.peakAt,
    gain: event.peakGain,
    marked: event.quiet,
    chosen: oneFilter(event) === chosen,
    title: `${event.symbol} ${event.date}, ${formatChange(event.peakGain, 0)} at t+${event.peakAt}`,
  }))
  const medians = Array.from({ length: label.horizon }, (_, i) =>
    medianOf(shown.filter(({ peakAt }) => peakAt === i + 1).map(({ peakGain }) => peakGain)),
  )
  const quiet = shown.filter((event) => event.quiet).length
  const least = shown.reduce((low, { peakGain }) => Math.min(low, peakGain), label.theta)
  const beyond = shown.filter(({ peakGain }) => peakGain > MOST_GAIN).length
  const below = shown.filter(({ peakGain }) => peakGain < LEAST_GAIN).length
  const cut = events.length - shown.length
  const most = shown.reduce((high, { peakGain }) => Math.max(high, peakGain), label.theta * 2)
  return (
    <Panel
      title="Magnitude against time to peak"
      aside={
        <>
          <span className={classes.quietKey}>◆ after quiet, n = {formatCount(quiet)}</span>
          <span>• other, n = {formatCount(shown.length - quiet)}</span>
        </>
      }
    >
      <StripPlot
        points={points}
        horizon={label.horizon}
        medians={medians}
        domain={[Math.max(LEAST_GAIN, least * 0.95), Math.min(MOST_GAIN, most * 1.05)]}
        height={260}
        label={`Gain to the highest high by the bar of the peak, ${formatPlural(shown.length, 'event')}; the catalogue lists them`}
        onPick={(i) => onPick(oneFilter(shown[i] as ExplosionEvent))}
      />
      <p className={classes.caption}>
        bar of the peak; magnitude of the highest high, log scale; bar: median
      </p>
      <p className={classes.says}>
        {TIMING[alignment]}
        {beyond > 0 ? ` ${formatCount(beyond)} beyond +800%: drawn at the top edge.` : ''}
        {below > 0
          ? ` ${formatCount(below)} below ${formatChange(LEAST_GAIN, 2)}: drawn at the bottom edge.`
          : ''}
        {cut > 0
          ? ` Not drawn: ${formatPlural(cut, 'event')} whose window is cut by the end of the bars or a suspect one, or that never rose above bar 0.`
          : ''}
      </p>
    </Panel>
  )
}
