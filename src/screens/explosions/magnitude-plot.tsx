import { useId, useMemo, useState } from 'react'
import { StripPlot, type StripPoint } from '../../charts/plots/strip-plot'
import type { Alignment, ExplosionEvent, ExplosionsReport } from '../../contracts/explosions'
import { formatChange, formatCount, formatPlural } from '../../core/format/figures'
import type { LabelSpec } from '../../core/labels/label-spec'
import { Panel } from '../../ui/panel'
import { usePlotHeight } from '../../ui/use-plot-height'
import { eventWords, peakWords } from './event-words'
import classes from './explosions.module.css'
import { medianOf } from './median'
import type { PeekStore } from './peek'
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
  readonly onOpen: (event: ExplosionEvent) => void
  readonly peeks: PeekStore
}

/** Medians of each bar of the window, and the gains of the axis. */
function frameOf(shown: readonly Complete[], { horizon, theta }: LabelSpec) {
  const gains = shown.map(({ peakGain }) => peakGain)
  const least = gains.reduce((low, gain) => Math.min(low, gain), theta)
  const most = gains.reduce((high, gain) => Math.max(high, gain), theta * 2)
  return {
    medians: Array.from({ length: horizon }, (_, i) =>
      medianOf(gains.filter((_gain, k) => shown[k]?.peakAt === i + 1)),
    ),
    domain: [Math.max(LEAST_GAIN, least * 0.95), Math.min(MOST_GAIN, most * 1.05)] as const,
  }
}

/** How large a move became against how long it took to its peak. */
export function MagnitudePlot(props: MagnitudePlotProps) {
  const { report, chosen, onPick, onOpen, peeks } = props
  const readoutId = useId()
  const height = usePlotHeight(190)
  const [at, setAt] = useState<{ readonly of: unknown; readonly index: number | null }>({
    of: null,
    index: null,
  })
  const { events, label, alignment } = report
  const shown = useMemo(() => events.filter(isComplete), [events])
  const points = useMemo(
    () =>
      shown.map((event): StripPoint => ({
        at: event.peakAt,
        gain: event.peakGain,
        marked: event.quiet,
        chosen: oneFilter(event) === chosen,
        title: eventWords(event),
      })),
    [shown, chosen],
  )
  const { medians, domain } = useMemo(() => frameOf(shown, label), [shown, label])
  const quiet = shown.filter((event) => event.quiet).length
  const beyond = shown.filter(({ peakGain }) => peakGain > MOST_GAIN).length
  const below = shown.filter(({ peakGain }) => peakGain < LEAST_GAIN).length
  const cut = events.length - shown.length
  // A place among other events is none of these.
  const here = at.of === shown && at.index !== null ? shown[at.index] : undefined
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
        domain={domain}
        height={height}
        label={`Gain to the highest high by the bar of the peak, ${formatPlural(shown.length, 'event')}; the catalogue lists them`}
        readoutId={readoutId}
        onPeek={(i, box) => {
          const event = i === null ? undefined : shown[i]
          peeks.set({ peek: event && box ? { bar: event, words: peakWords(event), box } : null })
        }}
        onMove={(index) => setAt({ of: shown, index })}
        onPick={(i) => onPick(oneFilter(shown[i] as ExplosionEvent))}
        onOpen={(i) => onOpen(shown[i] as ExplosionEvent)}
      />
      <p className={classes.caption}>
        bar of the peak; magnitude of the highest high, log scale; bar: median
        <span id={readoutId} role="status" className={classes.readout}>
          {here ? eventWords(here) : 'arrow keys move, Space lists, Enter opens'}
        </span>
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
