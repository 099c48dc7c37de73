import type { CommitRequest, InstrumentPatch } from '../../contracts/ingest'
import type { InstrumentMeta } from '../../core/columns/instrument'
import type { SourceFile } from '../../contracts/source-file'
import type { UniverseDraft } from '../../contracts/universes'
import { dayIndex } from '../../core/columns/brand'
import { isoFromDay } from '../../core/columns/day'
import type { SymbolListing } from '../../ingest/parsed-file'
import type { InstrumentDraft } from '../../storage/store'
import type { ParsedSource } from './parse-file'
import { plainName, type Preview, type PreviewEntry } from './preview'

const DAY_MS = 86_400_000

/** A symbol of an import: what it is, and its bars from each file, later files later. */
export interface GatheredSeries {
  readonly meta: InstrumentMeta
  readonly parts: readonly InstrumentDraft[]
}

const normalised = (symbol: string): string => symbol.trim().toUpperCase()

function corrected(meta: InstrumentMeta, patch: InstrumentPatch | undefined): InstrumentMeta {
  return {
    symbol: meta.symbol,
    assetClass: patch?.assetClass ?? meta.assetClass,
    calendar: patch?.calendar ?? meta.calendar,
    currency: meta.currency,
  }
}

/** The files of a preview that are not left out and ask nothing more. */
export function chosenEntries(preview: Preview, leaveOut: readonly string[]): PreviewEntry[] {
  const left = new Set(leaveOut)
  return preview.entries.filter(({ key, parsed }) => !left.has(key) && !parsed.report.asks)
}

/**
 * The series that a request takes, by symbol: of the files not left out, of the symbols of its
 * universe (compared without case), with the class and calendar the user gave them.
 */
export function gatherSeries(
  entries: readonly PreviewEntry[],
  { universe, patches }: Pick<CommitRequest, 'universe' | 'patches'>,
): readonly GatheredSeries[] {
  const wanted = universe && new Set(universe.map(normalised))
  const patchOf = new Map(patches.map((patch) => [patch.symbol, patch]))
  const partsOf = new Map<string, InstrumentDraft[]>()
  for (const series of entries.flatMap(({ parsed }) => parsed.series)) {
    if (series.bars === 0 || (wanted && !wanted.has(normalised(series.symbol)))) continue
    const parts = partsOf.get(series.symbol)
    if (parts) parts.push(series)
    else partsOf.set(series.symbol, [series])
  }
  return [...partsOf].map(([symbol, parts]) => {
    const latest = parts.at(-1) as InstrumentDraft
    return { meta: corrected(latest, patchOf.get(symbol)), parts }
  })
}

/** The lists of symbols among the files, to be kept as universes. */
export function gatherUniverses(entries: readonly PreviewEntry[]): readonly UniverseDraft[] {
  return entries.flatMap(({ key, source, parsed }) =>
    parsed.universe ? [universeDraft(plainName(key), source, parsed, parsed.universe)] : [],
  )
}

/** The day on which a list was true: as the file states it, or when the file was last changed. */
function universeDraft(
  name: string,
  source: SourceFile,
  parsed: ParsedSource,
  listing: SymbolListing,
): UniverseDraft {
  const { lastModified } = source.blob
  const changed = lastModified === undefined ? null : dayIndex(Math.floor(lastModified / DAY_MS))
  const asOf = listing.asOf ?? (changed === null ? null : isoFromDay(changed))
  return {
    name,
    members: listing.members,
    source: listing.source ?? parsed.path,
    skipped: parsed.report.rejected.map(({ row, reason }) => ({ row, reason })),
    ...(asOf === null ? {} : { asOf }),
  }
}
