import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
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
  /** Those that hold, in the order of judging. */
  readonly list: readonly Verdict[]
  /** Cards by the verdict that holds. */
  readonly counts: Readonly<Record<VerdictKind, number>>
  /** Every tag in use, the most used first. */
  readonly tags: readonly string[]
  readonly judge: (draft: Omit<VerdictDraft, 'id'>) => void
  readonly patch: (id: string, patch: VerdictPatch) => void
  /** Takes back the last one said in this tab, else the newest there is, and answers whose it was; null when there is none. */
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
  /** What this tab said, newest last: a list read meanwhile may not hold it yet. */
  const own = useRef<Verdict[]>([])
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
    list,
    of: (card) => byCard.get(cardText(card)) ?? null,
    counts: useMemo(() => verdictCounts(byCard.values()), [byCard]),
    tags: useMemo(() => tagsOf(list), [list]),
    judge(draft) {
      const said = { ...draft, id: crypto.randomUUID(), at: new Date().toISOString() }
      own.current.push(said)
      change([...list, said], () => client.ask((api) => api.judge(said)))
    },
    patch(id, patch) {
      const next = list.map((one) => (one.id === id ? { ...one, ...patch } : one))
      change(next, () => client.ask((api) => api.patchVerdict(id, patch)))
    },
    undo() {
      const last = own.current.pop() ?? list.at(-1)
      if (!last) return null
      const take = () => client.ask((api) => api.markVerdicts([last.id], true))
      change(
        list.filter(({ id }) => id !== last.id),
        take,
      )
      return last
    },
    error,
  }
}
