import type { DatasetSummary } from '../../../contracts/dataset'

const KEY = 'coil.saving'

/** An import whose saving began in this tab. */
export interface SavingMark {
  /** Words for its files. */
  readonly source: string
  /** ISO date and time in UTC at which saving began. */
  readonly since: string
  /** Dataset that it goes into; empty for a new one. */
  readonly datasetId: string
}

/** Outlives a reload, not the tab; a browser may refuse it, then nothing is remembered. */
function storage(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null
  } catch {
    return null
  }
}

export function parseSavingMark(text: string | null): SavingMark | null {
  const [since, datasetId, source] = text?.split('\n') ?? []
  return since && datasetId !== undefined && source ? { since, datasetId, source } : null
}

/** Remembers that saving begins. */
export function markSaving(source: string, datasetId: string): void {
  storage()?.setItem(KEY, `${new Date().toISOString()}\n${datasetId}\n${source}`)
}

export function unmarkSaving(): void {
  storage()?.removeItem(KEY)
}

/** The import that a reload cut short while it was being saved. */
export const cutShort = (): SavingMark | null => parseSavingMark(storage()?.getItem(KEY) ?? null)

/** The dataset that a marked import made or changed; undefined when it was not stored. */
export function storedBy(
  mark: SavingMark,
  datasets: readonly DatasetSummary[],
): DatasetSummary | undefined {
  return datasets.find(({ id, source, createdAt, updatedAt }) =>
    mark.datasetId === ''
      ? source.kind === 'import' && createdAt >= mark.since
      : id === mark.datasetId && updatedAt >= mark.since,
  )
}
