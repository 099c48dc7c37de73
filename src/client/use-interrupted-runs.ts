import { useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { useEngine } from './engine-context'
import { datasetsQuery } from './queries'
import { type RunNote, runNotes } from './run-notes'

/** Runs of stored datasets that ended with their tab, oldest first. */
export function useInterruptedRuns(): readonly RunNote[] {
  const notes = useSyncExternalStore(runNotes.subscribe, runNotes.interrupted)
  const { data } = useQuery(datasetsQuery(useEngine()))
  return useMemo(
    () => notes.filter((note) => data?.some(({ id }) => id === note.datasetId)),
    [notes, data],
  )
}
