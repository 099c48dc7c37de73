import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useEngine } from '../../client/engine-context'
import { verdictsQuery } from '../../client/queries'
import type { DatasetId } from '../../contracts/dataset'
import { CoilError, type AppError } from '../../contracts/errors'
import type { Verdict, VerdictDraft, VerdictKind, VerdictPatch } from '../../contracts/verdicts'
import { type CardId, cardText } from './review-state'
import { latestOfEach, tagsOf, verdictCounts } from './verdict-lists'

export interface Verdicts {
  /** The verdict that holds for a card, the last one given. */
  readonly of: (card: CardId) => Verdict | null
  /** Cards by the verdict that holds. */
  readonly counts: Readonly<Record<VerdictKind, number>>
  /** Every tag in use, the most used first. */
  readonly tags: readonly string[]
  readonly judge: (draft: VerdictDraft) => void
  readonly patch: (id: number, patch: VerdictPatch) => void
  /** Takes the newest verdict back and answers whose it was; null when there is none. */
  readonly undo: () => Verdict | null
  /** What could not be saved. */
  readonly error: AppError | null
}

/** The verdicts on a dataset's cards. What is said is there at once; storing it follows. */
export function useVerdicts(id: DatasetId): Verdicts {
  const client = useEngine()
  const cache = useQueryClient()
  const { queryKey, ...query } = verdictsQuery(client, id)
  const { data } = useQuery({ queryKey, ...query })
  const [error, setError] = useState<AppError | null>(null)
  const list = useMemo(() => data ?? [], [data])
  const byCard = useMemo(() => latestOfEach(list), [list])
  const change = (next: readonly Verdict[], store: () => Promise<unknown>) => {
    void cache.cancelQueries({ queryKey, exact: true })
    cache.setQueryData(queryKey, next)
    setError(null)
    store().catch((failure: unknown) => {
      if (!(failure instanceof CoilError)) throw failure
      setError(failure.app)
      void cache.invalidateQueries({ queryKey })
    })
  }
  return {
    of: (card) => byCard.get(cardText(card)) ?? null,
    counts: useMemo(() => verdictCounts(byCard.values()), [byCard]),
    tags: useMemo(() => tagsOf(list), [list]),
    judge(draft) {
      const id = (list.at(-1)?.id ?? 0) + 1
      const guess = { ...draft, id, at: new Date().toISOString() }
      change([...list, guess], () => client.ask((api) => api.judge(draft)))
    },
    patch(id, patch) {
      const next = list.map((one) => (one.id === id ? { ...one, ...patch } : one))
      change(next, () => client.ask((api) => api.patchVerdict(id, patch)))
    },
    undo() {
      const last = list.at(-1)
      if (!last) return null
      const take = () => client.ask((api) => api.markVerdicts([last.id], true))
      change(list.slice(0, -1), take)
      return last
    },
    error,
  }
}
