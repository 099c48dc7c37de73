import { dayIndex } from '../../columns/brand'
import { isoFromDay } from '../../columns/day'
import { addSuspects } from '../suspect-rows'
import { step, type Watch } from '../watch'
import { alignedPaths } from './aligned-paths'
import type { EventPart } from './collect-events'
import { type Controls, type PartBar, pickControls } from './controls'
import { groupNames, groupsOf } from './groups'
import { marketLevels, type MarketLevels } from './market'
import { type DrawnLine, pathLine, type Resampling } from './path-line'
import {
  type EventsQuery,
  type ExplosionEvent,
  type ExplosionsReport,
  type Grouping,
  GROUPINGS,
  type NamedBar,
  type PathLine,
  type PathSet,
} from './report'

export interface EventsOptions extends Watch, Resampling {}

export const DEFAULT_EVENTS: EventsOptions = { draws: 500, seed: 1 }

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

interface Entry extends PartBar {
  readonly event: ExplosionEvent
}

const nameOf = (parts: readonly EventPart[], { part, bar }: PartBar): NamedBar => {
  const { symbol, day } = parts[part] as EventPart
  return { symbol, date: isoFromDay(dayIndex(day[bar] as number)) }
}

const keyOf = ({ part, bar }: PartBar): string => `${part} ${bar}`

/** The controls of each event, by the key of its bar 0. */
function controlsByEvent(
  parts: readonly EventPart[],
  { bars, of }: Controls,
): ReadonlyMap<string, readonly NamedBar[]> {
  const drawn = new Map<string, NamedBar[]>()
  bars.forEach((bar, i) => {
    const key = keyOf(of[i] as PartBar)
    drawn.set(key, [...(drawn.get(key) ?? []), nameOf(parts, bar)])
  })
  return drawn
}

/** Every event with a bar 0, by date, then symbol. */
function entriesOf(parts: readonly EventPart[], controls: Controls): readonly Entry[] {
  const controlsOf = controlsByEvent(parts, controls)
  const entries = parts.flatMap((part, index) =>
    Array.from(part.zero, (bar, i): Entry => {
      const { peakGain = NaN, peakAt = NaN, endGain = NaN, dip = NaN } = part.figures[i] ?? {}
      const event: ExplosionEvent = {
        ...nameOf(parts, { part: index, bar }),
        assetClass: part.assetClass,
        close: part.close[bar] as number,
        peakGain: orNull(peakGain),
        peakAt: orNull(peakAt),
        endGain: orNull(endGain),
        dip: orNull(dip),
        bbPctRank: orNull(part.bbPctRank[i] as number),
        quiet: part.quiet[i] === 1,
        judged: part.judged[i] ?? null,
        controls: controlsOf.get(keyOf({ part: index, bar })) ?? [],
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
  const named = ({ typical, ...line }: DrawnLine, bars: readonly PartBar[]): PathLine => ({
    ...line,
    typical: typical === null ? null : nameOf(parts, bars[typical] as PartBar),
  })
  const events = entries.map(({ event }) => event)
  const linesOf = (grouping: Grouping): PathLine[] =>
    groupNames(grouping, events).flatMap((group) => {
      const rows = events.flatMap((event, i) =>
        groupsOf(event, grouping).includes(group) ? [i] : [],
      )
      if (rows.length === 0) return []
      return [named(pathLine(paths, { group, rows, ...place }, options), entries)]
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
    controls: named(
      pathLine(
        alignedPaths(parts, controls, market),
        { group: 'controls', rows, ...control },
        options,
      ),
      controls,
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
  const controls = pickControls(parts, options.seed)
  const entries = entriesOf(parts, controls)
  const aligned = { parts, entries, controls: controls.bars }
  return {
    label: query.label,
    alignment: query.alignment,
    instruments: parts.length,
    symbols: new Set(entries.map(({ part }) => part)).size,
    eligibleBars: sum(parts, ({ eligible }) => eligible),
    positives: sum(parts, ({ positives }) => positives),
    merged: sum(parts, ({ from }) => from.length),
    events: entries.map(({ event }) => event),
    matched: controls.matched,
    suspect: addSuspects(parts.map(({ suspect }) => suspect)),
    paths: pathSet(aligned, null, options),
    minusMarket: pathSet(aligned, marketLevels(parts), options),
  }
}
