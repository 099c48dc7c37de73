import type { SourceFile } from '../../contracts/source-file'
import type { FileReport, FileWarning, ImportPreview } from '../../contracts/ingest'
import { coilError } from '../../contracts/errors'
import type { ParsedSource } from './parse-file'

/** A file of a preview with the choice it came from, kept so that it can be read again. */
export interface PreviewEntry {
  readonly key: string
  readonly source: SourceFile
  readonly parsed: ParsedSource
}

export interface Preview {
  readonly id: string
  readonly name: string
  readonly entries: readonly PreviewEntry[]
}

/** Previews that were not committed or discarded yet, by id. They live as long as the engine. */
export type Previews = Map<string, Preview>

/** Throws `not_found` when the preview was committed, discarded or lost. */
export function previewById(previews: Previews, id: string): Preview {
  const preview = previews.get(id)
  if (preview) return preview
  throw coilError('not_found', 'This import preview is no longer there.', {
    stage: 'import',
    details: { preview: id },
    hint: 'Previews do not survive a reload: choose the files again.',
  })
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A file's name without folders and the endings of prices, lists and archives. */
export function plainName(path: string): string {
  const name = fileName(path)
  return name.replace(/(\.(csv|tsv|txt|json|zip|gz))+$/i, '') || name
}

/**
 * What a dataset from these files might be called: after the folder that all of them are in, or after
 * the first that has bars and how many more have.
 */
export function suggestName(
  files: readonly { readonly path: string; readonly accepted: boolean }[],
): string {
  const paths = files.map(({ path }) => path)
  const used = files.filter(({ accepted }) => accepted).map(({ path }) => path)
  const [first = '', ...rest] = used.length > 0 ? used : paths
  const folder = first.slice(0, first.indexOf('/') + 1)
  if (paths.length > 1 && folder !== '' && paths.every((path) => path.startsWith(folder)))
    return folder.slice(0, -1)
  return rest.length === 0 ? plainName(first) : `${plainName(first)} and ${rest.length} more`
}

/** Unique keys in order: the path, numbered where it repeats. */
export function entriesOf(
  sources: readonly SourceFile[],
  parsed: readonly (readonly ParsedSource[])[],
): readonly PreviewEntry[] {
  const uses = new Map<string, number>()
  return sources.flatMap((source, index) =>
    (parsed[index] ?? []).map((file) => {
      const use = (uses.get(file.path) ?? 0) + 1
      uses.set(file.path, use)
      return { key: use === 1 ? file.path : `${file.path} (${use})`, source, parsed: file }
    }),
  )
}

interface Overlap {
  readonly symbols: string[]
  bars: number
}

/** By entry: symbols that earlier entries have too, and the number of dates both have. */
function overlapsOf(entries: readonly PreviewEntry[]): readonly Overlap[] {
  const parts = new Map<string, number>()
  for (const { parsed } of entries) {
    for (const { symbol } of parsed.series) parts.set(symbol, (parts.get(symbol) ?? 0) + 1)
  }
  const daysOf = new Map<string, Set<number>>()
  return entries.map(({ parsed }) => {
    const overlap: Overlap = { symbols: [], bars: 0 }
    for (const { symbol, columns } of parsed.series) {
      if (parts.get(symbol) === 1) continue
      const seen = daysOf.get(symbol) ?? new Set<number>()
      const shared = columns.day.reduce((sum, day) => sum + (seen.has(day) ? 1 : 0), 0)
      if (shared > 0) overlap.symbols.push(symbol)
      overlap.bars += shared
      for (const day of columns.day) seen.add(day)
      daysOf.set(symbol, seen)
    }
    return overlap
  })
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

function overlapWarning({ symbols, bars }: Overlap): FileWarning {
  const names = symbols.slice(0, 3).join(', ') + (symbols.length > 3 ? ', ...' : '')
  return {
    code: 'overlap',
    message: `${counted(bars, 'bar')} of ${counted(symbols.length, 'symbol')} (${names}) ${bars === 1 ? 'is' : 'are'} in earlier files too; the bars of this file are taken.`,
    rows: [],
  }
}

function withOverlap(report: FileReport, overlap: Overlap | undefined): FileReport {
  if (!overlap || overlap.bars === 0) return report
  return { ...report, warnings: [...report.warnings, overlapWarning(overlap)] }
}

/** The preview as the view sees it: reports and summaries, no bars. */
export function presentPreview({ id, name, entries }: Preview): ImportPreview {
  const overlaps = overlapsOf(entries)
  return {
    previewId: id,
    name,
    files: entries.map(({ key, parsed }, index) => ({
      key,
      bytes: parsed.bytes,
      report: withOverlap(parsed.report, overlaps[index]),
      mapping: parsed.mapping,
      signature: parsed.signature,
      learnedAt: parsed.learnedAt,
      header: parsed.header,
      sample: parsed.sample,
      universe: parsed.universe?.members.map(({ symbol }) => symbol) ?? null,
    })),
    instruments: entries
      .filter(({ parsed }) => !parsed.report.asks)
      .flatMap(({ key, parsed }) =>
        parsed.series.map(({ symbol, assetClass, calendar, bars, first, last }) => {
          return { symbol, assetClass, calendar, bars, first, last, file: key }
        }),
      ),
  }
}
