import { useQuery } from '@tanstack/react-query'
import type { DatasetSummary } from '../contracts/dataset'
import type { CoilError } from '../contracts/errors'
import type { RunSummary } from '../contracts/results'
import { useEngine } from './engine-context'
import { datasetsQuery, runsQuery } from './queries'

/** What a list of setups is drawn from. */
export interface SetupSource {
  /** Null while it loads, or when there is no such dataset. */
  readonly dataset: DatasetSummary | null
  /** Null without a run, or when the run belongs to another dataset. */
  readonly run: RunSummary | null
  readonly isPending: boolean
  readonly error: CoilError | null
}

export function useSetupSource(datasetId: string | null, runKey: string | null): SetupSource {
  const client = useEngine()
  const datasets = useQuery(datasetsQuery(client))
  const dataset = datasets.data?.find((one) => one.id === datasetId) ?? null
  const runs = useQuery({ ...runsQuery(client, datasetId ?? ''), enabled: dataset !== null })
  const run = runs.data?.find((one) => one.key === runKey) ?? null
  return {
    dataset,
    run,
    isPending: datasets.isPending || (runKey !== null && runs.isPending && dataset !== null),
    error: datasets.error ?? (dataset && runs.error),
  }
}
