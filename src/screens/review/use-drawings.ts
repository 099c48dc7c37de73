import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useEngine } from '../../client/engine-context'
import { type DatasetContent, drawingsQuery } from '../../client/queries'
import { ROOTS } from '../../client/query-keys'
import { useWrites } from '../../client/use-writes'
import type { Drawing, DrawingCard } from '../../contracts/drawings'
import type { AppError } from '../../contracts/errors'

/** What was done in this tab, to be taken back. */
interface Act {
  readonly symbol: string
  readonly id: string
  readonly wasRemoved: boolean
}

export interface Drawings {
  /** Those that the card may show. */
  readonly list: readonly Drawing[]
  readonly add: (drawing: Omit<Drawing, 'id'>) => void
  readonly remove: (id: string) => void
  /** Takes back the last thing done to the instrument in this tab. */
  readonly undo: () => void
  /** What could not be saved. */
  readonly error: AppError | null
}

/** Drawings that a card had when it came again. */
interface Before {
  readonly name: string
  readonly ids: ReadonlySet<string>
}

const NONE: readonly Drawing[] = []

/**
 * The drawings of one card. What is drawn is there at once; storing it follows. A card that comes again shows
 * none from before: they would tell that it was seen.
 */
export function useDrawings(
  dataset: DatasetContent,
  card: DrawingCard,
  isAgain: boolean,
): Drawings {
  const client = useEngine()
  const cache = useQueryClient()
  const { queryKey, ...query } = drawingsQuery(client, dataset, card)
  const { data } = useQuery({ queryKey, ...query, enabled: card.symbol !== '' })
  const { write, error } = useWrites(ROOTS.drawings)
  const acts = useRef<Act[]>([])
  const all = data ?? NONE
  const name = `${card.symbol}@${card.bar0}`
  const [before, setBefore] = useState<Before | null>(null)
  if (isAgain && data && before?.name !== name)
    setBefore({ name, ids: new Set(data.map(({ id }) => id)) })
  const list = useMemo(() => {
    if (!isAgain) return all
    return before?.name === name ? all.filter(({ id }) => !before.ids.has(id)) : NONE
  }, [isAgain, all, before, name])

  const show = (change: (list: readonly Drawing[]) => readonly Drawing[]) => {
    void cache.cancelQueries({ queryKey, exact: true })
    cache.setQueryData(queryKey, (before: readonly Drawing[] = []) => change(before))
  }
  const hide = (id: string) => show((before) => before.filter((one) => one.id !== id))
  const forget = (act: Act) => void (acts.current = acts.current.filter((one) => one !== act))
  const mark = (id: string, removed: boolean, onFailed?: () => void) =>
    write(() => client.ask((api) => api.markDrawings([id], removed)), onFailed)

  return {
    list,
    add(drawn) {
      const drawing = { ...drawn, id: crypto.randomUUID() }
      const act = { symbol: card.symbol, id: drawing.id, wasRemoved: false }
      acts.current.push(act)
      show((before) => [...before, drawing])
      write(
        () => client.ask((api) => api.draw(card, drawing)),
        () => forget(act),
      )
    },
    remove(id) {
      const act = { symbol: card.symbol, id, wasRemoved: true }
      acts.current.push(act)
      hide(id)
      mark(id, true, () => forget(act))
    },
    undo() {
      const at = acts.current.findLastIndex(({ symbol }) => symbol === card.symbol)
      const [last] = at < 0 ? [] : acts.current.splice(at, 1)
      if (!last) return
      hide(last.id)
      mark(last.id, !last.wasRemoved)
    },
    error,
  }
}
