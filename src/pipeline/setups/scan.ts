import type { Bars } from '../../core/columns/bars'
import type { Instrument } from '../../core/columns/instrument'
import { hasSuspects, trustedBars } from '../../core/columns/suspect'
import { createFrame, type Frame, type Scratch } from '../../core/features/frame'
import { meanTradedValue20 } from '../../core/features/liquidity'
import { featureColumn } from '../../core/features/registry'
import { bbWidthPctRank252, maSpread102050PctRank252 } from '../../core/features/setup-columns'
import { labelExplosions } from '../../core/labels/explosion'
import { eligibleColumn, s1RunLength } from '../../core/signals/eligible'
import { SIGNALS, signalColumn } from '../../core/signals/registry'
import type { SetupOutcomes, SetupQuery } from '../../contracts/setups'
import { isStale } from '../stale'

/** Figures of a setup, one column each; NaN where missing. */
export const SETUP_COLUMNS = [
  'close',
  'bbPctRank',
  'maSpreadPctRank',
  'squeezeRatio',
  'barsInS1',
  'volumeDryup',
  'atrPct',
  'tradedValue',
  'ret20',
] as const

export type SetupColumn = (typeof SETUP_COLUMNS)[number]

/** The bars of some instruments that pass a query, in columns of equal length. */
export interface SetupScan {
  readonly symbols: readonly string[]
  readonly instrument: Int32Array
  readonly bar: Int32Array
  readonly day: Int32Array
  /** Bit i is set when signal i of the registry holds. */
  readonly signals: Uint32Array
  /** 1, 0, or -1 for unknown. */
  readonly outcome: Int8Array
  readonly suspicious: Uint8Array
  readonly columns: Readonly<Record<SetupColumn, Float64Array>>
  /** Bars looked at, whether they pass or not. */
  readonly of: number
  /** Instruments with at least one bar looked at. */
  readonly instruments: number
  /** 20 equal bins of `bbPctRank` over the bars looked at. */
  readonly bbHistogram: Int32Array
}

export type ScanQuery = Pick<
  SetupQuery,
  | 'mode'
  | 'signals'
  | 'maxBbPctRank'
  | 'minClose'
  | 'minTradedValue'
  | 'label'
  | 'outcomes'
  | 'spaced'
> & {
  /** Day of 'asof'. */
  readonly day: number
  /** First and last day of 'history', inclusive; infinite where there is no limit. */
  readonly days: readonly [from: number, to: number]
}

const SUSPECT_BARS = 252

function columnsOf(frame: Frame, close: Float64Array): Record<SetupColumn, Float64Array> {
  return {
    close,
    bbPctRank: bbWidthPctRank252(frame),
    maSpreadPctRank: maSpread102050PctRank252(frame),
    squeezeRatio: featureColumn(frame, 'squeeze_ratio20'),
    barsInS1: Float64Array.from(s1RunLength(frame)),
    volumeDryup: featureColumn(frame, 'volume_dryup'),
    atrPct: featureColumn(frame, 'atr_pct'),
    tradedValue: meanTradedValue20(frame),
    ret20: featureColumn(frame, 'ret20'),
  }
}

function signalBits(frame: Frame, bars: number): Uint32Array {
  const bits = new Uint32Array(bars)
  SIGNALS.forEach((signal, i) => {
    const column = signalColumn(frame, signal.id)
    for (let t = 0; t < bars; t++) if (column[t] === 1) bits[t] = (bits[t] as number) | (1 << i)
  })
  return bits
}

/** 1 where a bar that the quality gate marks lies within the last 252 bars. */
const recentSuspects = (bars: Bars): Uint8Array =>
  hasSuspects(bars)
    ? trustedBars(bars, SUSPECT_BARS - 1, 0).map((trusted) => 1 - trusted)
    : new Uint8Array(bars.day.length)

function lookedAt(instrument: Instrument, frame: Frame, query: ScanQuery): number[] {
  const { day } = instrument.bars
  if (query.mode === 'history') {
    const eligible = eligibleColumn(frame)
    const [from, to] = query.days
    const inside = (t: number) => (day[t] as number) >= from && (day[t] as number) <= to
    return Array.from(eligible.keys()).filter((t) => eligible[t] === 1 && inside(t))
  }
  let last = day.length - 1
  while (last >= 0 && (day[last] as number) > query.day) last--
  return last >= 0 && !isStale(day[last] as number, query.day) ? [last] : []
}

/** Counts in 20 equal bins of 0 to 1; the last one takes 1 itself, missing values none. */
function histogramOf(ranks: readonly number[]): Int32Array {
  const bins = new Int32Array(20)
  for (const rank of ranks) {
    const bin = Math.min(19, Math.floor(rank * 20))
    if (!Number.isNaN(rank)) bins[bin] = (bins[bin] as number) + 1
  }
  return bins
}

const HAPPENED: Readonly<
  Record<Exclude<SetupOutcomes, 'all'>, readonly [said: boolean, y: 0 | 1]>
> = {
  hits: [true, 1],
  false_alarms: [true, 0],
  missed: [false, 1],
  correct_rejects: [false, 0],
}

/** Bars in order of which each lies more than `horizon` after the one kept before it. */
function spaceOut(rows: readonly number[], horizon: number): number[] {
  let last = Number.NEGATIVE_INFINITY
  return rows.filter((t) => {
    if (t - last <= horizon) return false
    last = t
    return true
  })
}

/**
 * The bars of a query. What the filter says is spaced before outcomes are looked at, so that knowing
 * them chooses no bar. A move is entered at its first bar where it is all that was asked for: one that was
 * missed, or any at all.
 */
function chooseRows(
  looked: readonly number[],
  signals: (t: number) => boolean,
  y: Int8Array,
  { outcomes, spaced, label, signals: asked, maxBbPctRank }: ScanQuery,
): Int32Array {
  const space = (rows: readonly number[]) => (spaced ? spaceOut(rows, label.horizon) : rows)
  if (outcomes === 'all') return Int32Array.from(space(looked.filter(signals)))
  const [said, happened] = HAPPENED[outcomes]
  const asSaid = looked.filter((t) => signals(t) === said)
  const came = (t: number) => y[t] === happened
  const isMove = happened === 1 && (!said || (asked.length === 0 && maxBbPctRank === null))
  return Int32Array.from(isMove ? space(asSaid.filter(came)) : space(asSaid).filter(came))
}

/** Scan of one instrument; a scratch makes many faster. */
export function scanInstrument(
  instrument: Instrument,
  query: ScanQuery,
  scratch: Scratch | null = null,
): SetupScan {
  const { bars } = instrument
  const frame = createFrame(bars, scratch)
  const columns = columnsOf(frame, bars.close)
  const bits = signalBits(frame, bars.day.length)
  const wanted = query.signals.map((id) => signalColumn(frame, id))
  const looked = lookedAt(instrument, frame, query)
  const ranks = looked.map((t) => columns.bbPctRank[t] as number)
  const signals = (t: number): boolean =>
    wanted.every((column) => column[t] === 1) &&
    (query.maxBbPctRank === null || (columns.bbPctRank[t] as number) <= query.maxBbPctRank)
  const trades = (t: number): boolean =>
    (query.minClose === null || (columns.close[t] as number) >= query.minClose) &&
    (query.minTradedValue === null || (columns.tradedValue[t] as number) >= query.minTradedValue)
  const { y } = labelExplosions(bars, query.label)
  const rows = chooseRows(looked.filter(trades), signals, y, query)
  const suspects = recentSuspects(bars)
  const pick = (column: Float64Array) => Float64Array.from(rows, (t) => column[t] as number)
  return {
    symbols: [instrument.symbol],
    instrument: new Int32Array(rows.length),
    bar: rows,
    day: rows.map((t) => bars.day[t] as number),
    signals: Uint32Array.from(rows, (t) => bits[t] as number),
    outcome: Int8Array.from(rows, (t) => y[t] as number),
    suspicious: Uint8Array.from(rows, (t) => suspects[t] as number),
    columns: Object.fromEntries(SETUP_COLUMNS.map((name) => [name, pick(columns[name])])) as Record<
      SetupColumn,
      Float64Array
    >,
    of: looked.length,
    instruments: looked.length > 0 ? 1 : 0,
    bbHistogram: histogramOf(ranks),
  }
}
