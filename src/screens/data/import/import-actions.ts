import type { EngineClient } from '../../../client/engine-client'
import type { SourceFile } from '../../../contracts/source-file'
import { toAppError } from '../../../contracts/errors'
import type {
  CommitReport,
  FileMapping,
  ImportPreview,
  PreviewFile,
} from '../../../contracts/ingest'
import { formatBytes, formatPlural } from '../../../core/format/figures'
import { markSaving, unmarkSaving } from './saving-mark'
import { type Busy, commitRequest, importStore, NO_IMPORT, patchImport } from './import-state'

/** `folder “prices”, 15 files, 11.4 MB`. */
export function describeSource(files: readonly SourceFile[]): string {
  const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0)
  const folders = new Set(files.map(({ path }) => path.split('/').slice(0, -1)[0] ?? ''))
  const [folder] = folders
  const from = folders.size === 1 && folder ? [`folder “${folder}”`] : []
  return [...from, formatPlural(files.length, 'file'), formatBytes(bytes)].join(', ')
}

/** Runs engine work under a busy word; a failure stands in the state, being cancelled does not. */
async function during<T>(busy: Busy, stage: string, work: () => Promise<T>): Promise<T | null> {
  patchImport({ busy, error: null })
  try {
    return await work()
  } catch (thrown) {
    const error = toAppError(thrown, stage)
    patchImport({ error: error.code === 'cancelled' ? null : error })
    return null
  } finally {
    patchImport({ busy: null })
  }
}

function show(preview: ImportPreview, selected: string | null): void {
  const [first] = preview.files
  patchImport({ preview, selected: selected ?? first?.key ?? null })
}

/** Reads dropped or chosen files; what was read before is forgotten. */
export async function readDrop(engine: EngineClient, files: readonly SourceFile[]): Promise<void> {
  const before = importStore.get().preview
  if (before) engine.discardPreview(before.previewId)
  importStore.set({ ...NO_IMPORT, source: describeSource(files) })
  const preview = await during('reading', 'read', () =>
    engine.runJob((api, jobId) => api.readFiles(jobId, files)),
  )
  if (!preview) return patchImport({ source: '' })
  show(preview, null)
  patchImport({ step: 'read', name: preview.name })
}

/** Reads one file again under another mapping. */
export async function remap(
  engine: EngineClient,
  fileKey: string,
  mapping: FileMapping,
): Promise<void> {
  const { preview } = importStore.get()
  if (!preview) return
  const next = await during('mapping', 'read', () =>
    engine.runJob((api, jobId) => api.remapFile(jobId, preview.previewId, fileKey, mapping)),
  )
  if (next) show(next, fileKey)
}

/** Forgets what was learned of a file's layout: the next such file is read as detected. */
export async function forget(engine: EngineClient, { key, signature }: PreviewFile): Promise<void> {
  const { preview } = importStore.get()
  if (!preview || signature === null) return
  const done = await during('mapping', 'read', () =>
    engine.ask((api) => api.forgetMapping(signature)),
  )
  if (done === undefined || importStore.get().error) return
  const files = preview.files.map((file) =>
    file.key === key ? { ...file, learnedAt: null } : file,
  )
  patchImport({ preview: { ...preview, files } })
}

/** Lists the bars that differ from stored ones; writes nothing. */
export async function compare(
  engine: EngineClient,
  universe: readonly string[] | null,
): Promise<void> {
  const request = commitRequest(importStore.get(), universe, 'conflicts')
  if (!request) return
  const conflicts = await during('comparing', 'compare', () =>
    engine.runJob((api, jobId) => api.commitImport(jobId, request)),
  )
  if (conflicts) patchImport({ conflicts })
}

/** Stores the import; answers the report, or null when it failed or was cancelled. */
export async function save(
  engine: EngineClient,
  universe: readonly string[] | null,
): Promise<CommitReport | null> {
  const request = commitRequest(importStore.get(), universe)
  if (!request) return null
  const { target } = request
  markSaving(importStore.get().source, target.kind === 'new' ? '' : target.datasetId)
  const report = await during('saving', 'import', () =>
    engine.runJob((api, jobId) => api.commitImport(jobId, request)),
  )
  unmarkSaving()
  if (report) patchImport({ report })
  return report
}

export function startOver(engine: EngineClient): void {
  const { preview, report } = importStore.get()
  if (preview && !report) engine.discardPreview(preview.previewId)
  importStore.set(NO_IMPORT)
}
