import type { SourceBlob } from '../../contracts/source-file'
import type { FileMapping, LearnedMapping } from '../../contracts/ingest'
import { expandSource } from '../../ingest/archive'
import type { ParsedFile, ReadOptions } from '../../ingest/parsed-file'
import { readOne } from '../../ingest/read-one'
import { refusedFile } from '../../ingest/refused-file'
import { readZipDirectory } from '../../ingest/zip-directory'
import { draftInstrument } from '../../storage/instrument-draft'
import type { InstrumentDraft } from '../../storage/store'
import type { TaskContext } from '../task-table'

export interface ParseInput {
  readonly path: string
  readonly blob: SourceBlob
  /** Replaces the detected mapping; null detects it. */
  readonly mapping: FileMapping | null
  /** Mappings kept from earlier files. */
  readonly learned: readonly LearnedMapping[]
  /** Path of the one entry of an archive that is wanted; null takes all. */
  readonly only: string | null
}

/** A parsed file whose series are summed up and hashed, ready to be written. */
export interface ParsedSource extends Omit<ParsedFile, 'series'> {
  readonly series: readonly InstrumentDraft[]
}

/** Bytes to be read: those of the entries for a zip archive. */
function expandedBytes(bytes: Uint8Array): number {
  const directory = readZipDirectory(bytes)
  if (typeof directory === 'string') return bytes.length
  return directory.reduce((sum, { size }) => sum + size, 0)
}

const drafted = (file: ParsedFile): ParsedSource => ({
  ...file,
  series: file.series.map((series) => draftInstrument(series, series.bars)),
})

/** Reads one chosen file, an archive giving several; reports progress after each of them. */
export async function parseFile(
  { path, blob, mapping, learned, only }: ParseInput,
  context: TaskContext,
): Promise<readonly ParsedSource[]> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const kept = new Map(learned.map((one) => [one.signature, one]))
  const options: ReadOptions = mapping ? { mapping } : { learned: kept }
  const total = expandedBytes(bytes)
  const parsed: ParsedSource[] = []
  let [files, done] = [0, 0]
  for (const file of expandSource(path, bytes)) {
    files++
    const opened = 'bytes' in file
    done += opened ? file.bytes.length : file.size
    if (only !== null && file.path !== only) continue
    if (opened) parsed.push(...(await readOne(file.path, file.bytes, options)).map(drafted))
    else parsed.push(drafted(refusedFile(file.path, file.size, file.code, file.message)))
    context.progress(Math.min(done, total), total)
  }
  return files > 0 ? parsed : (await readOne(path, bytes, options)).map(drafted)
}
