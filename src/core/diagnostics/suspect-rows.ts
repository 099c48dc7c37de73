import type { Instrument } from '../columns/instrument'
import { hasSuspects } from '../columns/suspect'
import { createFrame } from '../features/frame'
import { labelExplosions } from '../labels/explosion'
import { withoutSuspicion } from '../quality/gate'
import { eligibleBars } from './eligible'
import { countMoves, movesAt } from './moves'
import type { DiagnosticsQuery, SuspectRows } from './report'

export const NO_SUSPECTS: SuspectRows = { bars: 0, positives: 0, events: 0 }

/** Sums over instruments. */
export function addSuspects(parts: readonly SuspectRows[]): SuspectRows {
  return parts.reduce(
    (sum, part) => ({
      bars: sum.bars + part.bars,
      positives: sum.positives + part.positives,
      events: sum.events + part.events,
    }),
    NO_SUSPECTS,
  )
}

/**
 * What the suspect bars of an instrument would have added: rows, positives and merged moves of the
 * same query with nothing marked, less those of `counted`, the rows that do count: a move is left out when none
 * of its rows counts.
 */
export function suspectRowsOf(
  instrument: Instrument,
  query: Pick<DiagnosticsQuery, 'rows' | 'label'>,
  counted: Int32Array,
): SuspectRows {
  if (!hasSuspects(instrument.bars)) return NO_SUSPECTS
  const bars = withoutSuspicion(instrument.bars)
  const labels = labelExplosions(bars, query.label)
  const frame = createFrame(bars)
  const all = eligibleBars(frame, bars, labels, query.rows)
  const moves = movesAt(all, labels.y, labels.firstHit)
  const kept = new Set(counted)
  const keeps = Uint8Array.from(all, (bar) => (kept.has(bar) ? 1 : 0))
  const everything = new Uint8Array(all.length).fill(1)
  const keptPositives = moves.row.reduce((sum, row) => sum + (keeps[row] as number), 0)
  return {
    bars: all.length - counted.length,
    positives: moves.row.length - keptPositives,
    events: countMoves(moves, everything) - countMoves(moves, everything, keeps),
  }
}
