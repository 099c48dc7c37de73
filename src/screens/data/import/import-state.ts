import type { AppError } from '../../../contracts/errors'
import type {
  CommitReport,
  CommitRequest,
  ImportPreview,
  InstrumentPatch,
  MergeMode,
} from '../../../contracts/ingest'
import { createValueStore } from '../../../ui/value-store'

export type ImportStep = 'drop' | 'read' | 'save'
export type Busy = 'reading' | 'mapping' | 'saving' | 'comparing' | null

/** Which symbols are kept: all, those of a stored universe, or of a list in the same drop. */
export type UniverseChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'stored'; readonly id: string }
  | { readonly kind: 'file'; readonly key: string }

export interface ImportState {
  readonly step: ImportStep
  readonly busy: Busy
  readonly error: AppError | null
  readonly preview: ImportPreview | null
  /** Words for the header: 'folder “prices”, 15 files, 11.4 MB'. */
  readonly source: string
  readonly selected: string | null
  readonly leftOut: readonly string[]
  readonly patches: readonly InstrumentPatch[]
  readonly universe: UniverseChoice
  readonly target: 'new' | 'existing'
  readonly name: string
  readonly datasetId: string | null
  readonly mode: Exclude<MergeMode, 'conflicts'>
  /** Bars that differ from stored ones, when they were asked for. */
  readonly conflicts: CommitReport | null
  readonly report: CommitReport | null
}

export const NO_IMPORT: ImportState = {
  step: 'drop',
  busy: null,
  error: null,
  preview: null,
  source: '',
  selected: null,
  leftOut: [],
  patches: [],
  universe: { kind: 'all' },
  target: 'new',
  name: '',
  datasetId: null,
  mode: 'append',
  conflicts: null,
  report: null,
}

/** The import under way; it outlives the screen, so that looking elsewhere loses nothing. */
export const importStore = createValueStore<ImportState>(NO_IMPORT)

export const patchImport = (patch: Partial<ImportState>): void =>
  importStore.set((state) => ({ ...state, ...patch }))

/** Adds to what was already changed on the same symbol. */
export function mergePatch(
  patches: readonly InstrumentPatch[],
  patch: InstrumentPatch,
): readonly InstrumentPatch[] {
  const old = patches.find(({ symbol }) => symbol === patch.symbol)
  return [...patches.filter(({ symbol }) => symbol !== patch.symbol), { ...old, ...patch }]
}

/** What saving sends to the engine; null while something is missing. */
export function commitRequest(
  state: ImportState,
  universe: readonly string[] | null,
  mode: MergeMode = state.mode,
): CommitRequest | null {
  const { preview, leftOut, patches, target, name, datasetId } = state
  if (!preview) return null
  const base = { previewId: preview.previewId, leaveOut: leftOut, patches, universe }
  if (target === 'new')
    return { ...base, target: { kind: 'new', name: name.trim() || preview.name } }
  return datasetId === null ? null : { ...base, target: { kind: 'existing', datasetId, mode } }
}
