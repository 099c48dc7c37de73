import { type Bars, barCount, dayOfBar, sliceBars } from '../columns/bars'
import { isoFromDay } from '../columns/day'
import type { Instrument } from '../columns/instrument'
import { createRandom } from '../columns/random'
import { columnBy, createFrame, createScratch, type Frame, type Scratch } from '../features/frame'
import { FEATURES } from '../features/registry'
import { SIGNALS } from '../signals/registry'
import type { AuditMismatch, AuditReport } from './report'

const MOST_EXAMPLES = 20

/** Something whose value at a bar may depend on bars up to it only. */
export interface AuditTarget {
  readonly id: string
  readonly kind: 'feature' | 'signal'
  /** One value per bar. */
  readonly columnOf: (frame: Frame, bars: Bars) => Float64Array
}

/** Every registered feature and signal. */
export const REGISTERED: readonly AuditTarget[] = [
  ...FEATURES.map((feature): AuditTarget => ({
    id: feature.id,
    kind: 'feature',
    columnOf: (frame) => columnBy(frame, feature),
  })),
  ...SIGNALS.map((signal): AuditTarget => ({
    id: signal.id,
    kind: 'signal',
    columnOf: (frame) => columnBy(frame, signal),
  })),
]

export interface AuditOptions {
  /** Cut dates an instrument. */
  readonly cuts: number
  readonly seed: number
}

/** Cut dates of each instrument when all of them are audited, and their seed. */
export const WHOLE_AUDIT: AuditOptions = { cuts: 5, seed: 1 }

/** What the audit of one instrument found. */
export type AuditPart = Pick<
  AuditReport,
  'cuts' | 'valuesCompared' | 'valuesMissing' | 'mismatches' | 'examples'
>

/** 32-bit FNV-1a over the code units of a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Numbers of bars to keep, each at least 1 and less than all; distinct, ascending. */
function cutLengths(symbol: string, bars: number, { cuts, seed }: AuditOptions): number[] {
  if (bars < 2) return []
  const random = createRandom(seed + hashOf(symbol))
  const lengths = Array.from({ length: cuts }, () => 1 + random.below(bars - 1))
  return [...new Set(lengths)].sort((a, b) => a - b)
}

/**
 * Recomputes every target on the bars up to seeded cut dates and compares all its values with those
 * of the full series, bit for bit. A target that looks ahead differs near the cut. `frame` may be
 * given when it exists already. What is computed anew goes through the TypeScript kernels, so that a
 * frame on other memory is compared with them as well.
 */
export function auditInstrument(
  instrument: Instrument,
  options: AuditOptions,
  targets: readonly AuditTarget[] = REGISTERED,
  frame: Frame = createFrame(instrument.bars),
): AuditPart {
  const { symbol, bars } = instrument
  const lengths = cutLengths(symbol, barCount(bars), options)
  const examples: AuditMismatch[] = []
  const scratch = createScratch()
  let mismatches = 0
  let valuesMissing = 0
  for (const length of lengths) {
    const cut = sliceBars(bars, 0, length)
    const cutFrame = createFrame(cut, scratch)
    for (const target of targets) {
      const full = target.columnOf(frame, bars)
      const prefix = target.columnOf(cutFrame, cut)
      for (let t = 0; t < length; t++) {
        if (Object.is(full[t], prefix[t])) {
          if (Number.isNaN(full[t])) valuesMissing++
          continue
        }
        mismatches++
        if (examples.length < MOST_EXAMPLES)
          examples.push({ symbol, id: target.id, ...differenceAt(bars, t, full, prefix) })
      }
    }
  }
  const valuesCompared = lengths.reduce((sum, length) => sum + length, 0) * targets.length
  return { cuts: lengths.length, valuesCompared, valuesMissing, mismatches, examples }
}

function differenceAt(bars: Bars, t: number, full: Float64Array, prefix: Float64Array) {
  const valueAt = (column: Float64Array): number | null => {
    const value = column[t]
    return value !== undefined && Number.isFinite(value) ? value : null
  }
  return { date: isoFromDay(dayOfBar(bars, t)), full: valueAt(full), prefix: valueAt(prefix) }
}

/** The report over all parts; examples beyond the first `MOST_EXAMPLES` are left out. */
export function summariseAudit(
  parts: readonly AuditPart[],
  targets: readonly AuditTarget[] = REGISTERED,
): AuditReport {
  const sum = (field: Exclude<keyof AuditPart, 'examples'>): number =>
    parts.reduce((total, part) => total + part[field], 0)
  return {
    features: targets.filter(({ kind }) => kind === 'feature').length,
    signals: targets.filter(({ kind }) => kind === 'signal').length,
    instruments: parts.filter(({ cuts }) => cuts > 0).length,
    cuts: sum('cuts'),
    valuesCompared: sum('valuesCompared'),
    valuesMissing: sum('valuesMissing'),
    mismatches: sum('mismatches'),
    examples: parts.flatMap(({ examples }) => examples).slice(0, MOST_EXAMPLES),
  }
}

/** What the audit of each instrument found; their full series are computed on the scratch. */
export function auditEach(
  instruments: readonly Instrument[],
  options: AuditOptions,
  targets: readonly AuditTarget[] = REGISTERED,
  scratch: Scratch = createScratch(),
): readonly AuditPart[] {
  return instruments.map((one) =>
    auditInstrument(one, options, targets, createFrame(one.bars, scratch)),
  )
}

/** The audit of whole instruments. */
export function auditInstruments(
  instruments: readonly Instrument[],
  options: AuditOptions = WHOLE_AUDIT,
  targets: readonly AuditTarget[] = REGISTERED,
  scratch: Scratch = createScratch(),
): AuditReport {
  return summariseAudit(auditEach(instruments, options, targets, scratch), targets)
}
