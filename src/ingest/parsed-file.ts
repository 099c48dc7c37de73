import type { FileMapping, FileReport, LearnedMapping } from '../contracts/ingest'
import type { Bars } from '../core/columns/bars'
import type { InstrumentMeta } from '../core/columns/instrument'
import type { UniverseMember } from '../core/universe/member'

/** The accepted bars of one symbol of one file; days strictly ascending. */
export interface ParsedSeries extends InstrumentMeta {
  readonly bars: Bars
}

/** A list of symbols as a file gives it. */
export interface SymbolListing {
  /** Each symbol once, in file order. */
  readonly members: readonly UniverseMember[]
  /** ISO date that the file states for its list, and the source it names; null where it says none. */
  readonly asOf: string | null
  readonly source: string | null
}

/** One file (or one entry of an archive) as it was understood. */
export interface ParsedFile {
  /** `archive.zip/folder/AAPL.csv` for an entry of an archive. */
  readonly path: string
  /** Size after decompression. */
  readonly bytes: number
  readonly report: FileReport
  /** The mapping that was used, or proposed when the file is refused; null when there is none. */
  readonly mapping: FileMapping | null
  /** See `PreviewFile.signature`. */
  readonly signature: string | null
  readonly learnedAt: string | null
  readonly header: readonly string[]
  /** The first data rows as text. */
  readonly sample: readonly (readonly string[])[]
  /** What the file lists when it lists symbols rather than prices. */
  readonly universe: SymbolListing | null
  /** Empty when the file is refused. */
  readonly series: readonly ParsedSeries[]
}

export interface ReadOptions {
  /** Replaces the detected mapping of every file with that many columns. */
  readonly mapping?: FileMapping
  /** Mappings kept from earlier files, by signature; `mapping` goes before them. */
  readonly learned?: ReadonlyMap<string, LearnedMapping>
  /** Symbol of files without a symbol column, instead of the one in the file name. */
  readonly assumeSymbol?: string
}
