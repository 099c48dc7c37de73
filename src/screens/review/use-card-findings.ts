import { useMutation, useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { filedFindingsQuery } from '../../client/quality-queries'
import type { DatasetSummary } from '../../contracts/dataset'
import { type AppError, toAppError } from '../../contracts/errors'
import type { DecisionAct, FiledFinding } from '../../contracts/quality'
import type { ChartSlice } from '../../contracts/setups'
import { useHotkeys } from '../../ui/use-hotkeys'
import { findingsWithin } from './data-checks'

export interface CardFindings {
  /** Findings that lie wholly in the bars shown; null where they may not be told yet. */
  readonly findings: readonly FiledFinding[] | null
  /** The first one that waits for a decision. */
  readonly open: FiledFinding | null
  readonly decide: (finding: FiledFinding, act: DecisionAct) => void
  readonly undo: (finding: FiledFinding) => void
  readonly isBusy: boolean
  readonly error: AppError | null
}

/** True when a finding can be repaired by a factor. */
export const isRepairable = ({ factor }: FiledFinding): boolean => factor !== null

/**
 * The findings of a card as they were filed, and the keys that decide them. They are made from all bars, so
 * they wait until what followed is shown.
 */
export function useCardFindings(
  dataset: DatasetSummary,
  slice: ChartSlice | null,
  isFull: boolean,
): CardFindings {
  const engine = useEngine()
  const isTold = slice !== null && !slice.masked && isFull
  const { data, error: failed } = useQuery({
    ...filedFindingsQuery(engine, dataset, slice?.symbol ?? ''),
    enabled: isTold,
  })
  const decision = useMutation({
    mutationFn: ({
      finding,
      act,
    }: {
      readonly finding: FiledFinding
      readonly act: DecisionAct
    }) => {
      const { symbol, kind, from, to, scope, factor } = finding
      const draft = { symbol, kind, from, to, scope, act, factor: act === 'adjust' ? factor : null }
      return engine.ask((api) => api.decide(dataset.id, [draft]))
    },
  })
  const undone = useMutation({
    mutationFn: (id: number) => engine.ask((api) => api.undoDecisions(dataset.id, [id])),
  })
  const isBusy = decision.isPending || undone.isPending
  const findings = isTold && data ? findingsWithin(data, slice) : null
  const open = findings?.find((one) => one.decision === null) ?? null
  const decide = (finding: FiledFinding, act: DecisionAct) => {
    if (!isBusy && (act !== 'adjust' || isRepairable(finding))) decision.mutate({ finding, act })
  }
  const undo = ({ decision: held }: FiledFinding) => {
    if (!isBusy && held) undone.mutate(held.id)
  }
  const last = findings
    ?.filter((one) => one.decision !== null)
    .toSorted((a, b) => (a.decision?.id ?? 0) - (b.decision?.id ?? 0))
    .at(-1)
  useHotkeys({
    'single.exclude': () => open && decide(open, 'exclude'),
    'single.accept': () => open && decide(open, 'accept'),
    'single.adjust': () => open && decide(open, 'adjust'),
    'single.undoCheck': () => last && undo(last),
  })
  const error = decision.error ?? undone.error ?? failed
  return {
    findings,
    open,
    decide,
    undo,
    isBusy,
    error: error ? toAppError(error, 'quality') : null,
  }
}
