import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useEngine } from '../../client/engine-context'
import type { DatasetId } from '../../contracts/dataset'
import type { RunSpec } from '../../contracts/spec'
import { useValue } from '../../ui/value-store'
import { runState, startRun } from './run-state'

export interface RunStart {
  readonly running: boolean
  /** Runs a spec unless one runs already; `onRun` is told of the result while the screen still stands. */
  readonly start: (spec: RunSpec) => Promise<void>
}

export function useRunStart(datasetId: DatasetId, onRun: (key: string) => void): RunStart {
  const client = useEngine()
  const cache = useQueryClient()
  const { jobId } = useValue(runState)
  const latest = useRef<((key: string) => void) | null>(onRun)
  useEffect(() => {
    latest.current = onRun
    return () => void (latest.current = null)
  }, [onRun])
  const running = jobId !== null
  const start = async (spec: RunSpec) => {
    if (running) return
    const key = await startRun(client, cache, datasetId, spec)
    if (key !== null) latest.current?.(key)
  }
  return { running, start }
}
