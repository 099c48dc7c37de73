import { PathPlot, type PlotLine } from '../../charts/plots/path-plot'
import type { ExplosionsReport, Grouping, PathLine } from '../../contracts/explosions'
import { LEAST_EVENTS, PATH_FROM } from '../../core/diagnostics/events/report'
import { formatCount, formatPlural } from '../../core/format/figures'
import type { SetSearch } from '../../ui/navigation'
import { Panel } from '../../ui/panel'
import { Segmented } from '../../ui/segmented'
import { FlagField } from '../../ui/spec-field'
import { usePlotHeight } from '../../ui/use-plot-height'
import desk from '../../ui/desk.module.css'
import classes from './explosions.module.css'
import { JudgedNote } from './judged-note'
import { CONTROL_STYLE, pathStyle } from './path-styles'
import type { PeekStore } from './peek'
import { type ExplosionsView, groupFilter } from './view'

export interface PathPanelProps {
  readonly report: ExplosionsReport
  readonly view: ExplosionsView
  readonly onChange: SetSearch<ExplosionsView>
  readonly onPick: (filter: string) => void
  readonly peeks: PeekStore
}

const ALIGNMENT_OPTIONS = [
  { value: 'first', label: 'first positive bar' },
  { value: 'signal', label: 'signal' },
  { value: 'hit', label: 'first hit' },
] as const
const GROUPING_OPTIONS = [
  { value: 'quiet', label: 'quiet' },
  { value: 'bb', label: 'BB pctl' },
  { value: 'class', label: 'class' },
  { value: 'verdict', label: 'verdict' },
  { value: 'tag', label: 'tag' },
] as const
/** Groups that a reviewer makes. */
const isJudged = (group: Grouping): boolean => group === 'verdict' || group === 'tag'

/** More lines than this are drawn without their quartiles. */
const MOST_AREAS = 3
/** Lines that can still be told apart; tags may make more groups. */
const MOST_LINES = 5
const MOST_LETTERS = 15

const countsOf = ({ events, symbols, dates }: PathLine, unit: string): string =>
  `${formatPlural(events, unit)}, ${formatPlural(symbols, 'symbol')}, ${formatPlural(dates, 'date')}`

const nearestWords = ({ typical }: PathLine): string =>
  typical ? `; nearest to the median: ${typical.symbol} ${typical.date}` : ''

const isDrawn = (line: PathLine): boolean => line.median.some((value) => !Number.isNaN(value))

const undrawnWords = (line: PathLine): string =>
  isDrawn(line)
    ? `; not drawn, ${MOST_LINES} lines at most`
    : `; insufficient events, ${LEAST_EVENTS} needed`

/** A tag as far as there is room at the end of its line. */
const shortName = (group: string): string =>
  group.length > MOST_LETTERS ? `${group.slice(0, MOST_LETTERS - 1)}…` : group

const nowText = (): string => new Date().toISOString()

/** Paths round bar 0 by group, with what happened to matched bars that were no event. */
export function PathPanel({ report, view, onChange, onPick, peeks }: PathPanelProps) {
  const { lines, controls } = view.net ? report.minusMarket : report.paths
  const height = usePlotHeight(240)
  const groups = lines[view.group]
  const drawn = groups.filter(isDrawn).slice(0, MOST_LINES)
  const plotted = [...drawn, ...(isDrawn(controls) ? [controls] : [])]
  const plot = (line: PathLine): PlotLine => ({
    name: shortName(line.group),
    note: `n = ${formatCount(line.events)}`,
    title: `${line.group}: ${countsOf(line, line === controls ? 'bar' : 'event')}${nearestWords(line)}`,
    style: line === controls ? CONTROL_STYLE : pathStyle(line.group, drawn.indexOf(line)),
    median: line.median,
    quartiles: plotted.length <= MOST_AREAS ? line.quartiles : null,
    band: line.band,
    ...(line === controls ? {} : { onPick: () => onPick(groupFilter(view.group, line.group)) }),
    onPeek: (box) => {
      const bar = line.typical
      const words = `nearest to “${line.group}”`
      peeks.set({ peek: box && bar ? { bar, words, box } : null })
    },
  })
  return (
    <Panel
      title="Path around the event"
      note={`median; inner band 95% by months${plotted.length <= MOST_AREAS ? ', outer quartiles' : ''}; quiet = S1 in last 5 bars`}
    >
      <div className={classes.choices}>
        <Segmented
          label="Bar 0"
          value={view.align}
          options={ALIGNMENT_OPTIONS}
          onChange={(align) => onChange({ align, only: null, row: 0 })}
        />
        <Segmented<Grouping>
          label="Lines"
          value={view.group}
          options={GROUPING_OPTIONS}
          onChange={(group) =>
            onChange(isJudged(group) && view.by === null ? { group, by: nowText() } : { group })
          }
        />
        <div className={desk.tool}>
          <FlagField
            label="minus market"
            title="Less the median log return of the asset class on each date"
            value={view.net}
            onChange={(net) => onChange({ net })}
          />
        </div>
      </div>
      {isJudged(view.group) ? (
        <JudgedNote
          events={report.events}
          by={view.by}
          isByTag={view.group === 'tag'}
          onNow={() => onChange({ by: nowText() })}
        />
      ) : null}
      {plotted.length === 0 ? (
        <p className={classes.says}>
          Insufficient events: {LEAST_EVENTS} are needed to draw a line.
        </p>
      ) : (
        <PathPlot
          lines={plotted.map(plot)}
          from={PATH_FROM}
          horizon={report.label.horizon}
          height={height}
          label={`Median closes round bar 0, indexed to 100: ${plotted.map((line) => plot(line).title).join('; ')}`}
        />
      )}
      <p className={classes.caption}>
        bars from bar 0; close{view.net ? ' less the market' : ''}, index 100 at bar 0; log scale
      </p>
      <ul className={classes.counts}>
        {groups.map((line) => (
          <li key={line.group}>
            <button
              type="button"
              className={classes.list}
              title={`List the events of ${line.group}`}
              onClick={() => onPick(groupFilter(view.group, line.group))}
            >
              {line.group}
            </button>
            : {countsOf(line, 'event')}
            {drawn.includes(line) ? '' : undrawnWords(line)}
          </li>
        ))}
        <li>
          controls: {countsOf(controls, 'bar')} for {formatCount(report.matched)} of{' '}
          {formatPlural(report.events.length, 'event')}; same date and class, like price, traded
          value and volatility, no event in their window
        </li>
      </ul>
    </Panel>
  )
}
