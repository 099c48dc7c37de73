import { dayIndex } from '../../columns/brand'
import { isoFromDay } from '../../columns/day'
import { addSuspects } from '../suspect-rows'
import { step, type Watch } from '../watch'
import { alignedPaths } from './aligned-paths'
import type { EventPart } from './collect-events'
import { type PartBar, pickControls } from './controls'
import { marketLevels, type MarketLevels } from './market'
import { pathLine, type Resampling } from './path-line'
import {
  type EventsQuery,
  type ExplosionEvent,
  type ExplosionsReport,
  type Grouping,
  groupOf,
  GROUPINGS,
  GROUPS,
  type PathLine,
  type PathSet,
} from './report'

export interface EventsOptions extends Watch, Resampling {}

export const DEFAULT_EVENTS: EventsOptions = { draws: 500, seed: 1 }

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

interface Entry extends PartBar {
  readonly event: ExplosionEvent
}

/** Every event with a bar 0, by date, then symbol. */
function entriesOf(parts: readonly EventPart[]): readonly Entry[] {
  const entries = parts.flatMap((part, index) =>
    Array.from(part.zero, (bar, i): Entry => {
      const { peakGain = NaN, peakAt = NaN, endGain = NaN, dip = NaN } = part.figures[i] ?? {}
      const event: ExplosionEvent = {
        symbol: part.symbol,
        assetClass: part.assetClass,
        date: isoFromDay(dayIndex(part.day[bar] as number)),
        close: part.close[bar] as number,
        peakGain: orNull(peakGain),
        peakAt: orNull(peakAt),
        endGain: orNull(endGain),
        dip: orNull(dip),
        bbPctRank: orNull(part.bbPctRank[i] as number),
        quiet: part.quiet[i] === 1,
      }
      return { part: index, bar, event }
    }),
  )
  const dayOf = ({ part, bar }: PartBar): number => parts[part]?.day[bar] as number
  return entries.toSorted((a, b) => dayOf(a) - dayOf(b) || a.part - b.part)
}

interface Aligned {
  readonly parts: readonly EventPart[]
  readonly entries: readonly Entry[]
  readonly controls: readonly PartBar[]
}

function pathSet(
  { parts, entries, controls }: Aligned,
  market: MarketLevels | null,
  options: EventsOptions,
): PathSet {
  const days = (bars: readonly PartBar[]): number[] =>
    bars.map(({ part, bar }) => parts[part]?.day[bar] as number)
  const symbols = (bars: readonly PartBar[]): number[] => bars.map(({ part }) => part)
  const paths = alignedPaths(parts, entries, market)
  const place = { symbol: symbols(entries), day: days(entries) }
  const linesOf = (grouping: Grouping): PathLine[] =>
    GROUPS[grouping].flatMap((group) => {
      const rows = entries.flatMap(({ event }, i) =>
        groupOf(event, grouping) === group ? [i] : [],
      )
      return rows.length === 0 ? [] : [pathLine(paths, { group, rows, ...place }, options)]
    })
  const stage = market ? 'Paths less the market' : 'Paths'
  const lines = GROUPINGS.map((grouping, i) => {
    step(options, stage, i, GROUPINGS.length + 1)
    return [grouping, linesOf(grouping)] as const
  })
  step(options, stage, GROUPINGS.length, GROUPINGS.length + 1)
  const rows = [...controls.keys()]
  const control = { symbol: symbols(controls), day: days(controls) }
  return {
    lines: Object.fromEntries(lines) as Record<Grouping, PathLine[]>,
    controls: pathLine(
      alignedPaths(parts, controls, market),
      { group: 'controls', rows, ...control },
      options,
    ),
  }
}

const sum = (parts: readonly EventPart[], count: (part: EventPart) => number): number =>
  parts.reduce((total, part) => total + count(part), 0)

/** Joins the parts of all instruments, in storage order, to the catalogue and its paths. */
export function summariseEvents(
  parts: readonly EventPart[],
  query: EventsQuery,
  options: EventsOptions = DEFAULT_EVENTS,
): ExplosionsReport {
  const entries = entriesOf(parts)
  const { bars, matched } = pickControls(parts, options.seed)
  const aligned = { parts, entries, controls: bars }
  return {
    label: query.label,
    alignment: query.alignment,
    instruments: parts.length,
    symbols: new Set(entries.map(({ part }) => part)).size,
    eligibleBars: sum(parts, ({ eligible }) => eligible),
    positives: sum(parts, ({ positives }) => positives),
    merged: sum(parts, ({ from }) => from.length),
    events: entries.map(({ event }) => event),
    matched,
    suspect: addSuspects(parts.map(({ suspect }) => suspect)),
    paths: pathSet(aligned, null, options),
    minusMarket: pathSet(aligned, marketLevels(parts), options),
  }
}
