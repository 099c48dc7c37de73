import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../client/engine-context'
import { runsQuery } from '../client/queries'
import type { RunSummary } from '../contracts/results'
import { describeTask } from '../ui/label-words'
import { useSelection } from '../ui/selection'

const NONE: readonly RunSummary[] = []

/** What tells a run from others of its model. */
export const runFacts = ({ trial, spec }: RunSummary): string => `#${trial} · ${describeTask(spec)}`

export interface Runs {
  readonly runs: readonly RunSummary[]
  readonly current: RunSummary | undefined
  /** The address names a run that the dataset does not have. */
  readonly isGone: boolean
  /** Null shows compression alone. */
  readonly select: (key: string | null) => void
}

/** The runs of the dataset to choose from. */
export function useRuns(): Runs {
  const { datasetId, runKey, selectRun } = useSelection()
  const { data, isFetching } = useQuery({
    ...runsQuery(useEngine(), datasetId ?? ''),
    enabled: datasetId !== null,
  })
  const current = data?.find(({ key }) => key === runKey)
  return {
    runs: data ?? NONE,
    current,
    isGone: data !== undefined && !isFetching && runKey !== null && !current,
    select: selectRun,
  }
}
