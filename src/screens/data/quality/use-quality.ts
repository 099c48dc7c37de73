import { useMutation, useQuery } from '@tanstack/react-query'
import { useEngine, useJobs } from '../../../client/engine-context'
import { qualityQuery, qualityStage } from '../../../client/quality-queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import { defaultLabel, dominantClass } from '../../../contracts/default-spec'
import type { DecisionAct, DecisionDraft, QualityFinding } from '../../../contracts/quality'

/** A decision on a finding, with a factor of one's own for an adjustment. */
export function draftOf(
  finding: QualityFinding,
  act: DecisionAct,
  factor: number | null = finding.factor,
): DecisionDraft {
  const { symbol, kind, from, to, scope } = finding
  return { symbol, kind, from, to, scope, act, factor: act === 'adjust' ? factor : null }
}

/** Findings of a dataset and what can be done about them. */
export function useQuality(dataset: DatasetSummary) {
  const engine = useEngine()
  const jobs = useJobs()
  const label = defaultLabel(dominantClass(dataset.classes))
  const query = useQuery(qualityQuery(engine, dataset, label))
  const decide = useMutation({
    mutationFn: (drafts: readonly DecisionDraft[]) =>
      engine.ask((api) => api.decide(dataset.id, drafts)),
  })
  const mark = useMutation({
    mutationFn: ({ ids, undone }: { readonly ids: readonly number[]; readonly undone: boolean }) =>
      engine.ask((api) =>
        undone ? api.undoDecisions(dataset.id, ids) : api.redoDecisions(dataset.id, ids),
      ),
  })
  const job = jobs.find(({ stage }) => qualityStage(stage)) ?? null
  return {
    report: query.data ?? null,
    isComputing: query.isFetching,
    job,
    cancel: () => job && engine.cancelJob(job.jobId),
    retry: () => void query.refetch(),
    error: query.error ?? decide.error ?? mark.error,
    isBusy: decide.isPending || mark.isPending,
    decide: decide.mutate,
    undo: (ids: readonly number[]) => mark.mutate({ ids, undone: true }),
    redo: (ids: readonly number[]) => mark.mutate({ ids, undone: false }),
  }
}

export type Quality = ReturnType<typeof useQuality>
