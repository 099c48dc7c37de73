import { useQuery } from '@tanstack/react-query'
import type { DatasetSummary } from '../contracts/dataset'
import type { CoilError } from '../contracts/errors'
import type { RunResult, RunSummary } from '../contracts/results'
import { useEngine } from './engine-context'
import { datasetsQuery, runQuery, runsQuery } from './queries'

const NO_RUNS: readonly RunSummary[] = []

/** A dataset, its runs, and the one that is looked at. */
export interface RunSource {
  /** Null while it loads, or when there is no such dataset. */
  readonly dataset: DatasetSummary | null
  /** Newest first. */
  readonly runs: readonly RunSummary[]
  /** Null while it loads, without a run, or when the run belongs to another dataset. */
  readonly run: RunResult | null
  /** A run is named that the dataset does not have; a new one may be on its way while runs are read. */
  readonly isGone: boolean
  readonly isPending: boolean
  readonly error: CoilError | null
}

export function useRunSource(datasetId: string | null, runKey: string | null): RunSource {
  const client = useEngine()
  const datasets = useQuery(datasetsQuery(client))
  const dataset = datasets.data?.find(({ id }) => id === datasetId) ?? null
  const runs = useQuery({ ...runsQuery(client, datasetId ?? ''), enabled: dataset !== null })
  const known = runs.data?.some(({ key }) => key === runKey) ?? false
  const run = useQuery({ ...runQuery(client, datasetId ?? '', runKey ?? ''), enabled: known })
  const isPending =
    datasets.isPending || (dataset !== null && runs.isPending) || (known && run.isPending)
  return {
    dataset,
    runs: runs.data ? runs.data.toSorted((a, b) => b.trial - a.trial) : NO_RUNS,
    run: known ? (run.data ?? null) : null,
    isGone: runKey !== null && !known && runs.isSuccess && !runs.isFetching,
    isPending,
    error: datasets.error ?? (dataset && (runs.error ?? run.error)),
  }
}

/** True when the dataset has changed since the run was made. */
export const isStaleRun = (run: RunSummary, dataset: DatasetSummary): boolean =>
  run.datasetHash !== dataset.hash
