import { useSyncExternalStore } from 'react'
import type { SourceFile } from '../contracts/engine-api'

let pending: readonly SourceFile[] = []
const listeners = new Set<() => void>()

function set(files: readonly SourceFile[]): void {
  pending = files
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Files dropped or chosen anywhere, on their way to the import wizard. */
export function usePendingFiles(): readonly SourceFile[] {
  return useSyncExternalStore(subscribe, () => pending)
}

export const offerFiles = (files: readonly SourceFile[]): void => set(files)

/** Hands the files over once. */
export function takePendingFiles(): readonly SourceFile[] {
  const taken = pending
  if (taken.length > 0) set([])
  return taken
}
