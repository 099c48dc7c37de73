import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useEngine } from '../../client/engine-context'
import { type DatasetContent, drawingsQuery } from '../../client/queries'
import type { Drawing, DrawingCard } from '../../contracts/drawings'
import { type AppError, CoilError } from '../../contracts/errors'

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
  const [error, setError] = useState<AppError | null>(null)
  const acts = useRef<Act[]>([])
  /** Drawings on their way to the store, by id: none can be marked before it is there. */
  const stored = useRef(new Map<string, Promise<unknown>>())
  const all = data ?? NONE
  const name = `${card.symbol}@${card.bar0}`
  const [before, setBefore] = useState<Before | null>(null)
  if (isAgain && data && before?.name !== name)
    setBefore({ name, ids: new Set(data.map(({ id }) => id)) })
  const list = useMemo(() => {
    if (!isAgain) return all
    return before?.name === name ? all.filter(({ id }) => !before.ids.has(id)) : NONE
  }, [isAgain, all, before, name])

  const change = (next: readonly Drawing[], save: () => Promise<unknown>) => {
    void cache.cancelQueries({ queryKey, exact: true })
    cache.setQueryData(queryKey, next)
    setError(null)
    save().catch((failure: unknown) => {
      if (!(failure instanceof CoilError)) throw failure
      setError(failure.app)
      void cache.invalidateQueries({ queryKey })
    })
  }
  const store = (drawing: Drawing) => {
    const storing = client.ask((api) => api.draw(card, drawing))
    stored.current.set(drawing.id, storing)
    return storing
  }
  const mark = async (id: string, removed: boolean) => {
    await stored.current.get(id)
    await client.ask((api) => api.markDrawings([id], removed))
  }
  const without = (id: string) => all.filter((one) => one.id !== id)

  return {
    list,
    add(drawn) {
      const drawing = { ...drawn, id: crypto.randomUUID() }
      acts.current.push({ symbol: card.symbol, id: drawing.id, wasRemoved: false })
      change([...all, drawing], () => store(drawing))
    },
    remove(id) {
      acts.current.push({ symbol: card.symbol, id, wasRemoved: true })
      change(without(id), () => mark(id, true))
    },
    undo() {
      const at = acts.current.findLastIndex(({ symbol }) => symbol === card.symbol)
      const [last] = at < 0 ? [] : acts.current.splice(at, 1)
      if (!last) return
      change(without(last.id), () => mark(last.id, !last.wasRemoved))
    },
    error,
  }
}
