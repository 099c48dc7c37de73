import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useEngine } from '../../client/engine-context'
import { verdictsQuery } from '../../client/queries'
import { ROOTS } from '../../client/query-keys'
import { useWrites } from '../../client/use-writes'
import type { DatasetId } from '../../contracts/dataset'
import type { AppError } from '../../contracts/errors'
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
  const { write, error } = useWrites(ROOTS.verdicts)
  /** What this tab said, newest last: a list read meanwhile may not hold it yet. */
  const own = useRef<Verdict[]>([])
  const list = useMemo(() => data ?? [], [data])
  const byCard = useMemo(() => latestOfEach(list), [list])
  const show = (change: (list: readonly Verdict[]) => readonly Verdict[]) => {
    void cache.cancelQueries({ queryKey, exact: true })
    cache.setQueryData(queryKey, (before: readonly Verdict[] = []) => change(before))
  }
  return {
    list,
    of: (card) => byCard.get(cardText(card)) ?? null,
    counts: useMemo(() => verdictCounts(byCard.values()), [byCard]),
    tags: useMemo(() => tagsOf(list), [list]),
    judge(draft) {
      const said = { ...draft, id: crypto.randomUUID(), at: new Date().toISOString() }
      own.current.push(said)
      show((before) => [...before, said])
      write(
        () => client.ask((api) => api.judge(said)),
        () => void (own.current = own.current.filter(({ id: one }) => one !== said.id)),
      )
    },
    patch(id, patch) {
      show((before) => before.map((one) => (one.id === id ? { ...one, ...patch } : one)))
      write(() => client.ask((api) => api.patchVerdict(id, patch)))
    },
    undo() {
      const last = own.current.pop() ?? list.at(-1)
      if (!last) return null
      show((before) => before.filter(({ id }) => id !== last.id))
      write(() => client.ask((api) => api.markVerdicts([last.id], true)))
      return last
    },
    error,
  }
}
