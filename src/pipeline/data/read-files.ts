import type { SourceFile } from '../../contracts/source-file'
import { coilError, toAppError } from '../../contracts/errors'
import type { FileMapping, ImportPreview } from '../../contracts/ingest'
import { refusedFile } from '../../ingest/refused-file'
import { newId } from '../../storage/new-id'
import { compareText } from '../../storage/summaries'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import type { ParsedSource } from './parse-file'
import {
  entriesOf,
  plainName,
  presentPreview,
  type Preview,
  previewById,
  type Previews,
  suggestName,
} from './preview'

/** A failure that belongs to one file becomes its report; a cancelled job stays cancelled. */
function refuseUnlessCancelled(file: SourceFile, thrown: unknown): readonly ParsedSource[] {
  const error = toAppError(thrown, 'read')
  if (error.code === 'cancelled') throw thrown
  return [{ ...refusedFile(file.path, file.blob.size, error.code, error.message), series: [] }]
}

/** Counts bytes of several files that are read at once. */
function byteProgress(files: readonly SourceFile[], job: Job) {
  const stage = files.length === 1 ? `Reading ${files[0]?.path}` : `Reading ${files.length} files`
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0)
  const doneOf = files.map(() => 0)
  return (index: number, share: number): void => {
    doneOf[index] = share * (files[index]?.blob.size ?? 0)
    const done = doneOf.reduce((sum, bytes) => sum + bytes, 0)
    job.progress(stage, Math.round(done), total)
  }
}

/**
 * Reads chosen files, in the order of their paths, and keeps what was found as a preview. Nothing is
 * stored. A file that cannot be understood is refused in its own report; the others go on.
 */
export async function readFiles(
  context: EngineContext,
  job: Job,
  previews: Previews,
  chosen: readonly SourceFile[],
): Promise<ImportPreview> {
  if (chosen.length === 0) throw coilError('bad_input', 'No files were chosen.', { stage: 'read' })
  const files = chosen.toSorted((a, b) => compareText(a.path, b.path))
  const progress = byteProgress(files, job)
  progress(0, 0)
  const learned = await context.store.listMappings()
  const read = async (file: SourceFile, index: number): Promise<readonly ParsedSource[]> => {
    const input = { path: file.path, blob: file.blob, mapping: null, learned, only: null }
    const parsed = await context.pool
      .run('parseFile', input, job.cancel, (done, total) => progress(index, done / total))
      .catch((thrown: unknown) => refuseUnlessCancelled(file, thrown))
    progress(index, 1)
    return parsed
  }
  const parsed = await Promise.all(files.map(read))
  const name = suggestName(
    files.map(({ path }, index) => ({
      path,
      accepted: parsed[index]?.some(({ series }) => series.length > 0) ?? false,
    })),
  )
  const preview: Preview = { id: newId(), name, entries: entriesOf(files, parsed) }
  previews.set(preview.id, preview)
  return presentPreview(preview)
}

/** Reads one file of a preview again with a mapping that the user corrected, and keeps that if it fits. */
export async function remapFile(
  context: EngineContext,
  job: Job,
  previews: Previews,
  previewId: string,
  fileKey: string,
  mapping: FileMapping,
): Promise<ImportPreview> {
  const preview = previewById(previews, previewId)
  const entry = preview.entries.find(({ key }) => key === fileKey)
  if (!entry) throw coilError('not_found', `The preview has no file ${fileKey}.`, { stage: 'read' })
  const { source } = entry
  job.progress(`Reading ${plainName(fileKey)}`, 0, source.blob.size)
  const input = { ...source, mapping, learned: [], only: entry.parsed.path }
  const [parsed] = await context.pool.run('parseFile', input, job.cancel)
  if (!parsed) {
    throw coilError('not_found', `${fileKey} is no longer in ${source.path}.`, {
      stage: 'read',
      hint: 'The file was changed on disk: choose it again.',
    })
  }
  const { signature } = parsed
  if (signature !== null && !parsed.report.refused)
    await context.store.learnMapping(signature, mapping)
  const entries = preview.entries.map((e) => (e.key === fileKey ? { ...e, parsed } : e))
  const next: Preview = { ...preview, entries }
  previews.set(previewId, next)
  return presentPreview(next)
}
