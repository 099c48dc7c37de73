import type { SourceFile } from '../contracts/source-file'
import { createValueStore, useValue } from './value-store'

const pending = createValueStore<readonly SourceFile[]>([])

/** Files dropped or chosen anywhere, on their way to the import wizard. */
export const usePendingFiles = (): readonly SourceFile[] => useValue(pending)

export const offerFiles = (files: readonly SourceFile[]): void => pending.set(files)

/** Hands the files over once. */
export function takePendingFiles(): readonly SourceFile[] {
  const taken = pending.get()
  if (taken.length > 0) pending.set([])
  return taken
}
