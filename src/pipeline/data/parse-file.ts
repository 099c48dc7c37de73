import type { SourceBlob } from '../../contracts/engine-api'
import type { FileMapping } from '../../contracts/ingest'
import type { ParsedFile, ReadOptions } from '../../ingest/parsed-file'
import { readSource } from '../../ingest/read-source'
import { draftInstrument } from '../../storage/instrument-draft'
import type { InstrumentDraft } from '../../storage/store'

export interface ParseInput {
  readonly path: string
  readonly blob: SourceBlob
  /** Replaces the detected mapping; null detects it. */
  readonly mapping: FileMapping | null
  /** Path of the one entry of an archive that is wanted; null takes all. */
  readonly only: string | null
}

/** A parsed file whose series are summed up and hashed, ready to be written. */
export interface ParsedSource extends Omit<ParsedFile, 'series'> {
  readonly series: readonly InstrumentDraft[]
}

/** Reads one chosen file, an archive giving several. */
export async function parseFile(input: ParseInput): Promise<readonly ParsedSource[]> {
  const bytes = new Uint8Array(await input.blob.arrayBuffer())
  const options: ReadOptions = input.mapping ? { mapping: input.mapping } : {}
  const files = await readSource(input.path, bytes, options)
  return files
    .filter((file) => input.only === null || file.path === input.only)
    .map((file) => ({ ...file, series: file.series.map((s) => draftInstrument(s, s.bars)) }))
}
