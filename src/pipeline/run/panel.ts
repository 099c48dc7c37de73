import type { Instrument } from '../../core/columns/instrument'
import type { LabelSpec } from '../../core/labels/label-spec'
import { createFrame, type Scratch } from '../../core/features/frame'
import { featureColumn } from '../../core/features/registry'
import type { SuspectRows } from '../../core/diagnostics/report'
import { underFilter } from '../../core/diagnostics/row-filter'
import { addSuspects, suspectRowsOf } from '../../core/diagnostics/suspect-rows'
import { mergeEvents } from '../../core/labels/events'
import { labelExplosions } from '../../core/labels/explosion'
import { LABEL_OPEN } from '../../core/validation/fold-rows'
import type { RowFilter } from '../../contracts/spec'
import {
  concatFloat32,
  concatFloat64,
  concatInt32,
  concatInt8,
  concatOffset,
  offsetsOf,
} from '../concat'
import { eligibleRows } from './eligible-rows'

/** The eligible rows of some instruments, in columns; rows in order of instrument, then bar. */
export interface Panel {
  readonly symbols: readonly string[]
  /** Bars looked at, eligible or not. */
  readonly bars: number
  /** Index into `symbols`. */
  readonly instrument: Int32Array
  readonly bar: Int32Array
  readonly day: Int32Array
  /** Day of the last bar of the label window, `LABEL_OPEN` when the label is unknown. */
  readonly labelEnd: Int32Array
  /** 1 exploded, 0 did not, -1 unknown. */
  readonly y: Int8Array
  /** Number of the merged move that the row belongs to, -1 for none. */
  readonly event: Int32Array
  readonly events: number
  /** Bars from the decision until the label is settled: to the first hit, else to the end of the window. */
  readonly span: Int32Array
  readonly close: Float64Array
  /** What suspect bars would have added. */
  readonly suspect: SuspectRows
  /**
   * Row-major, one row per eligible bar, one column per feature; NaN where missing. In single
   * precision: half the memory, and values differ by less than 1 part in 10 million.
   */
  readonly x: Float32Array
}

export interface PanelSpec {
  readonly rows: RowFilter
  readonly label: LabelSpec
  readonly features: readonly string[]
}

/** Panel of one instrument: features, label and event of every eligible bar; a scratch makes many faster. */
export function panelOf(filed: Instrument, spec: PanelSpec, scratch: Scratch | null = null): Panel {
  const instrument = underFilter(filed, spec.rows)
  const { bars } = instrument
  const frame = createFrame(bars, scratch)
  const include = eligibleRows(frame, bars, spec.rows)
  const labels = labelExplosions(bars, spec.label)
  const known = include.map((value, t) => (value === 1 && labels.y[t] !== -1 ? 1 : 0))
  const events = mergeEvents(labels.y, labels.firstHit, known)
  const rows = Int32Array.from(include.keys()).filter((t) => include[t] === 1)
  const columns = spec.features.map((id) => featureColumn(frame, id))
  const width = columns.length
  const x = new Float32Array(rows.length * width)
  columns.forEach((column, j) => {
    for (let i = 0; i < rows.length; i++) x[i * width + j] = column[rows[i] as number] as number
  })
  const pick = (source: Int32Array | Int8Array) => rows.map((t) => source[t] as number)
  return {
    symbols: [instrument.symbol],
    bars: bars.day.length,
    instrument: new Int32Array(rows.length),
    bar: rows,
    day: pick(bars.day),
    labelEnd: rows.map((t) =>
      labels.y[t] === -1 ? LABEL_OPEN : (bars.day[t + spec.label.horizon] as number),
    ),
    y: Int8Array.from(pick(labels.y)),
    event: pick(events.eventOf),
    events: events.from.length,
    span: rows.map((t) => (labels.firstHit[t] as number) || spec.label.horizon),
    close: Float64Array.from(rows, (t) => bars.close[t] as number),
    suspect: suspectRowsOf(
      instrument,
      spec,
      rows.filter((t) => known[t] === 1),
    ),
    x,
  }
}

/** One panel of many, instruments and events renumbered in order. */
export function joinPanels(parts: readonly Panel[]): Panel {
  const instruments = offsetsOf(parts.map((part) => part.symbols.length))
  const events = offsetsOf(parts.map((part) => part.events))
  return {
    symbols: parts.flatMap((part) => part.symbols),
    bars: parts.reduce((sum, part) => sum + part.bars, 0),
    instrument: concatOffset(
      parts.map((part) => part.instrument),
      instruments,
    ),
    bar: concatInt32(parts.map((part) => part.bar)),
    day: concatInt32(parts.map((part) => part.day)),
    labelEnd: concatInt32(parts.map((part) => part.labelEnd)),
    y: concatInt8(parts.map((part) => part.y)),
    event: concatOffset(
      parts.map((part) => part.event),
      events,
    ),
    events: parts.reduce((sum, part) => sum + part.events, 0),
    span: concatInt32(parts.map((part) => part.span)),
    close: concatFloat64(parts.map((part) => part.close)),
    suspect: addSuspects(parts.map((part) => part.suspect)),
    x: concatFloat32(parts.map((part) => part.x)),
  }
}
