import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useEngine, useJobs } from '../../../client/engine-context'
import { fetchesQuery } from '../../../client/provider-queries'
import { coverageQuery, coverageStage } from '../../../client/quality-queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { QualityReport } from '../../../contracts/quality'
import { instrumentRows, lastFetches } from './instrument-rows'

const NO_PLANS = [] as const

/** The instruments of a dataset whose bars are checked, with their coverage. */
export function useInstruments(dataset: DatasetSummary, report: QualityReport) {
  const engine = useEngine()
  const jobs = useJobs()
  const query = useQuery(coverageQuery(engine, dataset))
  const { data: plans = NO_PLANS } = useQuery(fetchesQuery(engine))
  const coverage = query.data ?? null
  const { findings } = report
  const rows = useMemo(
    () => coverage && instrumentRows(coverage, findings, lastFetches(plans, dataset.id)),
    [coverage, findings, plans, dataset.id],
  )
  const job = jobs.find(({ stage }) => coverageStage(stage)) ?? null
  return {
    coverage,
    rows,
    isComputing: query.isFetching,
    job,
    cancel: () => job && engine.cancelJob(job.jobId),
    error: query.error,
    retry: () => void query.refetch(),
  }
}

export type Instruments = ReturnType<typeof useInstruments>
