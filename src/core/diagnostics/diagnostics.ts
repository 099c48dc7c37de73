import { type Bars, firstBarOnOrAfter, sliceBars } from '../columns/bars'
import { dayIndex } from '../columns/brand'
import type { Instrument } from '../columns/instrument'
import { createFrame, createScratch, type Scratch, type Frame } from '../features/frame'
import { meanTradedValue20 } from '../features/liquidity'
import { featureColumn, MODEL_FEATURES } from '../features/registry'
import { labelExplosions } from '../labels/explosion'
import type { LabelSpec } from '../labels/label-spec'
import { associate, type FeatureRows } from './association'
import { auditInstrument, type AuditPart, REGISTERED, summariseAudit } from './audit'
import { boostOf } from './boost'
import { type BoostRows, boostGroups, DIAGNOSTIC_SIGNALS, TESTED } from './boost-groups'
import { coverageByMonth, monthsOf } from './coverage'
import { eligibleBars, signalBits, takesPart } from './eligible'
import { DEFAULT_SUMMARY, type SummaryOptions } from './evidence'
import { writeFindings } from './findings'
import { movesAt } from './moves'
import { type ShiftTest, shiftTests } from './permutation'
import { totals } from './ratio-bootstrap'
import type { BoostGroup, DiagnosticsQuery, DiagnosticsReport, SuspectRows } from './report'
import { ALL_ROWS, dayRange, filterRows, LIQUID, type RowFilter, underFilter } from './row-filter'
import { addSuspects, NO_SUSPECTS, suspectRowsOf } from './suspect-rows'
import { createPanel, type Panel, tally } from './tally'
import { step } from './watch'

/** Instruments of a chunk that go through the look-ahead audit, and cut dates for each. */
const AUDITED = 2
const AUDIT_CUTS = 2
const AUDIT_SEED = 1

/** What one instrument adds to the report: about 100 bytes an eligible bar. */
export interface DiagnosticsPart extends BoostRows, FeatureRows {
  /** Bars between the dates of the query; 0 when the instrument does not take part. */
  readonly bars: number
  /** Months since 1970-01 with such a bar. */
  readonly months: Int32Array
  /** Last day with such a bar. */
  readonly lastDay: number | null
  readonly suspect: SuspectRows
  readonly audit: AuditPart
}

export interface DiagnosticsOptions extends SummaryOptions {
  /** True for a generated dataset: the findings say so. */
  readonly synthetic: boolean
}

const scaledLabel = ({ horizon }: LabelSpec): LabelSpec => ({
  kind: 'vol_scaled',
  horizon,
  theta: 3,
})

function featureValues(frame: Frame, at: Int32Array): Float32Array {
  const values = new Float32Array(MODEL_FEATURES.length * at.length)
  MODEL_FEATURES.forEach((id, index) => {
    values.set(gather(featureColumn(frame, id), at), index * at.length)
  })
  return values
}

/** Values at `at`, rounded to single precision. */
const gather = (column: Float64Array, at: Int32Array): Float32Array =>
  Float32Array.from(at, (bar) => column[bar] as number)

function liquidRows({ bars, assetClass }: Instrument, frame: Frame, at: Int32Array): Uint8Array {
  const filter = { ...ALL_ROWS, ...LIQUID[assetClass] }
  const passes = filterRows(bars, meanTradedValue20(frame), filter)
  return Uint8Array.from(at, (bar) => passes[bar] as number)
}

/** The bars between the dates of a filter, both inclusive. */
function barsBetween(bars: Bars, filter: RowFilter): Bars {
  const [from, to] = dayRange(filter)
  return sliceBars(
    bars,
    firstBarOnOrAfter(bars, dayIndex(from)),
    firstBarOnOrAfter(bars, dayIndex(to + 1)),
  )
}

/**
 * One instrument's share of the report, from one frame. Typed arrays that own their buffers, ready
 * to be transferred. Empty when the query leaves the instrument out. `cuts` is the number of cut
 * dates in its look-ahead audit. Throws a RangeError on a date that does not exist.
 */
export function collectDiagnostics(
  filed: Instrument,
  query: DiagnosticsQuery,
  cuts = AUDIT_CUTS,
  scratch: Scratch = createScratch(),
): DiagnosticsPart {
  const instrument = underFilter(filed, query.rows)
  const { symbol, bars } = instrument
  const frame = createFrame(bars, scratch)
  const takes = takesPart(instrument, query)
  const audit = { cuts: takes ? cuts : 0, seed: AUDIT_SEED }
  const labels = labelExplosions(bars, query.label)
  const scaled = labelExplosions(bars, scaledLabel(query.label))
  const at = takes ? eligibleBars(frame, bars, labels, query.rows) : new Int32Array(0)
  const within = takes ? barsBetween(bars, query.rows) : sliceBars(bars, 0, 0)
  return {
    symbol,
    day: at.map((bar) => bars.day[bar] as number),
    signals: signalBits(frame, at, DIAGNOSTIC_SIGNALS),
    moves: movesAt(at, labels.y, labels.firstHit),
    scaledMoves: movesAt(at, scaled.y, scaled.firstHit),
    liquid: liquidRows(instrument, frame, at),
    hv20: gather(featureColumn(frame, 'hv20'), at),
    values: featureValues(frame, at),
    bars: within.day.length,
    months: monthsOf(within.day),
    lastDay: within.day.at(-1) ?? null,
    suspect: takes ? suspectRowsOf(instrument, query, at) : NO_SUSPECTS,
    audit: auditInstrument(instrument, audit, REGISTERED, frame),
  }
}

/**
 * The parts of a chunk of instruments. The audit computes every registered column twice and more,
 * so only the first two of a chunk that take part go through it.
 */
export function collectDiagnosticsChunk(
  instruments: readonly Instrument[],
  query: DiagnosticsQuery,
  scratch: Scratch = createScratch(),
): DiagnosticsPart[] {
  const audited = new Set(instruments.filter((one) => takesPart(one, query)).slice(0, AUDITED))
  return instruments.map((one) =>
    collectDiagnostics(one, query, audited.has(one) ? AUDIT_CUTS : 0, scratch),
  )
}

function summariseBoosts(
  panel: Panel<DiagnosticsPart>,
  label: LabelSpec,
  options: SummaryOptions,
): BoostGroup[] {
  const groups = boostGroups(panel.parts, label)
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const tests = new Map(shiftTestsOf(panel, label, options))
  let done = 0
  return groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((spec) => {
      step(options, 'Intervals', done++, total)
      return boostOf(panel, spec, options, tests.get(spec.id) ?? null)
    }),
  }))
}

function shiftTestsOf(
  { parts }: Panel<DiagnosticsPart>,
  { horizon }: LabelSpec,
  options: SummaryOptions,
): [id: string, test: ShiftTest | null][] {
  const tests = shiftTests(
    {
      parts,
      moves: (part) => part.moves,
      signals: TESTED.map((id) => DIAGNOSTIC_SIGNALS.indexOf(id)),
      horizon,
      draws: options.permutations,
      seed: options.seed,
    },
    options,
  )
  return TESTED.map((id, index) => [id, tests[index] ?? null])
}

/** Adds the parts of all instruments, in storage order, up to the report. */
export function summariseDiagnostics(
  parts: readonly DiagnosticsPart[],
  query: DiagnosticsQuery,
  options: DiagnosticsOptions = { ...DEFAULT_SUMMARY, synthetic: false },
): DiagnosticsReport {
  const present = parts.filter(({ bars }) => bars > 0)
  const panel = createPanel(present)
  const groups = summariseBoosts(panel, query.label, options)
  const association = associate(panel, MODEL_FEATURES, options, options)
  const { bySymbol, events } = tally(panel, { signal: 0, moves: (part) => part.moves })
  const [eligible, positives] = totals(bySymbol)
  const report = {
    label: query.label,
    assetClass: query.assetClass,
    instruments: present.length,
    bars: present.reduce((sum, { bars }) => sum + bars, 0),
    eligibleBars: eligible,
    positives,
    events,
    baseRate: eligible === 0 ? null : positives / eligible,
    groups,
    association,
    coverage: coverageByMonth(
      present.map(({ months }) => months),
      present.map(({ day }) => monthsOf(day)),
    ),
    audit: summariseAudit(present.map(({ audit }) => audit)),
    suspect: addSuspects(present.map(({ suspect }) => suspect)),
    synthetic: options.synthetic,
  }
  return { ...report, findings: writeFindings(report, lastDays(present)) }
}

const lastDays = (parts: readonly DiagnosticsPart[]): number[] =>
  parts.flatMap(({ lastDay }) => (lastDay === null ? [] : [lastDay]))
