import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import type { DatasetId } from '../../../contracts/dataset'
import type { SourceFile } from '../../../contracts/source-file'
import { type AppError, CoilError } from '../../../contracts/errors'
import type { VerdictImport } from '../../../contracts/verdicts'

export interface ImportState {
  /** The last import that took something in; null before the first. */
  readonly report: VerdictImport | null
  /** What it added or put back has been taken back. */
  readonly isUndone: boolean
  readonly isBusy: boolean
  readonly error: AppError | null
  readonly take: (files: readonly SourceFile[]) => void
  readonly undo: () => void
}

/** Verdicts taken in from files, and taken back. */
export function useVerdictImport(id: DatasetId): ImportState {
  const client = useEngine()
  const [report, setReport] = useState<VerdictImport | null>(null)
  const [isUndone, setUndone] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const work = (act: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    act()
      .catch((failure: unknown) => {
        if (!(failure instanceof CoilError)) throw failure
        setError(failure.app)
      })
      .finally(() => setBusy(false))
  }
  return {
    report,
    isUndone,
    isBusy,
    error,
    take: (files) =>
      work(async () => {
        setReport(await client.ask((api) => api.importVerdicts(id, files)))
        setUndone(false)
      }),
    undo: () =>
      work(async () => {
        if (!report) return
        const ids = [...report.added, ...report.restored]
        await client.ask((api) => api.markVerdicts(ids, true))
        setUndone(true)
      }),
  }
}
