import type { Instrument } from '../columns/instrument'
import { createFrame, type Scratch } from '../features/frame'
import { labelExplosions } from '../labels/explosion'
import { boostOf, shiftedFigures } from './boost'
import { eligibleBars, signalBits, takesPart } from './eligible'
import { type Moves, movesAt } from './moves'
import { addSuspects, NO_SUSPECTS, suspectRowsOf } from './suspect-rows'
import { underFilter } from './row-filter'
import { shiftTests } from './permutation'
import type { EvidenceQuery, GatedBoost, SuspectRows } from './report'
import { createPanel, type EligibleRows } from './tally'
import { step, type Watch } from './watch'

/** What one instrument adds to the evidence: 6 bytes an eligible bar, 12 a positive one. */
export interface EvidencePart extends EligibleRows {
  readonly moves: Moves
  readonly suspect: SuspectRows
}

export interface SummaryOptions extends Watch {
  /** Bootstrap draws of each scheme. */
  readonly draws: number
  /** Calendar shifts; 0 leaves the p-values out. */
  readonly permutations: number
  readonly seed: number
}

export const DEFAULT_SUMMARY: SummaryOptions = { draws: 2000, permutations: 1000, seed: 1 }

/**
 * Eligible rows of one instrument with its signals and moves; no rows when the query leaves the
 * instrument out. A scratch makes many faster. Throws a RangeError on an unknown signal or a date that does not
 * exist.
 */
export function collectEvidence(
  filed: Instrument,
  query: EvidenceQuery,
  scratch: Scratch | null = null,
): EvidencePart {
  const instrument = underFilter(filed, query.rows)
  const { symbol, bars } = instrument
  const frame = createFrame(bars, scratch)
  const labels = labelExplosions(bars, query.label)
  const at = takesPart(instrument, query)
    ? eligibleBars(frame, bars, labels, query.rows)
    : new Int32Array(0)
  return {
    symbol,
    day: at.map((bar) => bars.day[bar] as number),
    signals: signalBits(frame, at, query.signals),
    moves: movesAt(at, labels.y, labels.firstHit),
    suspect: takesPart(instrument, query) ? suspectRowsOf(instrument, query, at) : NO_SUSPECTS,
  }
}

/**
 * One boost a signal, in the order of the query: counts, both bootstrap intervals and the p-value of
 * the calendar shift. `parts` are all instruments of the dataset, in storage order.
 */
export function summariseEvidence(
  parts: readonly EvidencePart[],
  query: EvidenceQuery,
  options: SummaryOptions = DEFAULT_SUMMARY,
): GatedBoost[] {
  const panel = createPanel(parts)
  const moves = (part: EvidencePart): Moves => part.moves
  const boosts = query.signals.map((id, signal) => {
    step(options, 'Intervals', signal, query.signals.length)
    return boostOf(panel, { id, label: id, signal, moves }, options)
  })
  const shifts = shiftTests(
    {
      parts,
      moves,
      signals: query.signals.map((_, signal) => signal),
      horizon: query.label.horizon,
      draws: options.permutations,
      seed: options.seed,
    },
    options,
  )
  const suspect = addSuspects(parts.map((part) => part.suspect))
  return boosts.map((boost, signal) => ({ ...boost, ...shiftedFigures(shifts[signal]), suspect }))
}
