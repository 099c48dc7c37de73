import type { DatasetId } from '../../contracts/dataset'
import type { BarConflict, MergeMode } from '../../contracts/ingest'
import type { Bars } from '../../core/columns/bars'
import type { Instrument, InstrumentMeta } from '../../core/columns/instrument'
import { draftInstrument } from '../../storage/instrument-draft'
import type { InstrumentDraft } from '../../storage/store'
import { throwIfCancelled } from '../job'
import type { TaskContext } from '../task-table'
import { conflictsOf, countShared, mergeBars } from './merge-bars'

/** Bars of one symbol, one part for each file that had some; the later file wins. */
export interface SeriesParts {
  readonly meta: InstrumentMeta
  readonly parts: readonly Bars[]
}

export interface MergeInput {
  /** The stored instruments that the parts meet; null when they meet none. */
  readonly stored: {
    readonly datasetId: DatasetId
    readonly symbols: readonly string[]
    readonly mode: MergeMode
  } | null
  readonly series: readonly SeriesParts[]
}

export interface MergedSeries {
  /** Null when storage already holds exactly these bars, and in mode 'conflicts'. */
  readonly draft: InstrumentDraft | null
  /** Bars on dates that are not stored; in mode 'conflicts' those that a commit would add. */
  readonly added: number
  readonly changed: number
  /** The first ones. */
  readonly conflicts: readonly BarConflict[]
  readonly conflictCount: number
}

/** Conflicts that are told in full; the rest is counted. */
export const CONFLICTS_LISTED = 500

const NO_CONFLICTS = { conflicts: [], conflictCount: 0 }

function mergeParts(parts: readonly Bars[]): Bars {
  const [first, ...rest] = parts
  if (!first) throw new RangeError('a series has at least one part')
  return rest.reduce((merged, part) => mergeBars(merged, part, 'incoming').bars, first)
}

/** A stored instrument keeps its class and calendar, which the user may have corrected. */
function meetStored(stored: Instrument, incoming: Bars, mode: MergeMode): MergedSeries {
  if (mode === 'conflicts') {
    const conflicts = conflictsOf(stored.symbol, stored.bars, incoming)
    return {
      draft: null,
      added: incoming.day.length - countShared(stored.bars, incoming),
      changed: 0,
      conflicts: conflicts.slice(0, CONFLICTS_LISTED),
      conflictCount: conflicts.length,
    }
  }
  const precedence = mode === 'append' ? 'base' : 'incoming'
  const { bars, added, changed } = mergeBars(stored.bars, incoming, precedence)
  const draft = added + changed === 0 ? null : draftInstrument(stored, bars)
  return { draft, added, changed, ...NO_CONFLICTS }
}

/** Merges the parts of each series with each other, and with what is stored of its symbol. */
export async function mergeSeries(
  input: MergeInput,
  context: TaskContext,
): Promise<readonly MergedSeries[]> {
  const { stored, series } = input
  const known = new Set(stored?.symbols)
  const merged: MergedSeries[] = []
  for (const [index, { meta, parts }] of series.entries()) {
    throwIfCancelled(context.cancel, 'merge')
    const incoming = mergeParts(parts)
    const [before] =
      stored && known.has(meta.symbol)
        ? await context.bars.loadFiled(stored.datasetId, [meta.symbol])
        : []
    if (stored && before) merged.push(meetStored(before, incoming, stored.mode))
    else if (stored?.mode === 'conflicts')
      merged.push({ draft: null, added: incoming.day.length, changed: 0, ...NO_CONFLICTS })
    else
      merged.push({
        draft: draftInstrument(meta, incoming),
        added: incoming.day.length,
        changed: 0,
        ...NO_CONFLICTS,
      })
    context.progress(index + 1, series.length)
  }
  return merged
}
