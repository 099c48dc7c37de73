import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useEngine } from '../../client/engine-context'
import { type DatasetContent, drawingsQuery } from '../../client/queries'
import { ROOTS } from '../../client/query-keys'
import { useWrites } from '../../client/use-writes'
import type { Drawing, DrawingCard, DrawingPlace } from '../../contracts/drawings'
import type { AppError } from '../../contracts/errors'

/** What was done in this tab, to be taken back. */
interface Act {
  readonly symbol: string
  /** Drawing that this made, and that goes when it is taken back. */
  readonly made: string | null
  readonly places: readonly string[]
  readonly wasRemoved: boolean
}

export interface Drawings {
  /** Those that the card may show. */
  readonly list: readonly Drawing[]
  readonly add: (drawing: Pick<Drawing, 'kind' | 'points'>) => void
  /** Puts a drawing at another place, for this card and those that may show as much. */
  readonly move: (id: string, points: Drawing['points']) => void
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
  const hide = (id: string | null) => show((before) => before.filter((one) => one.id !== id))
  const did = (act: Omit<Act, 'symbol'>): (() => void) => {
    const done = { symbol: card.symbol, ...act }
    acts.current.push(done)
    return () => void (acts.current = acts.current.filter((one) => one !== done))
  }
  const store = (place: DrawingPlace, onFailed: () => void) =>
    write(() => client.ask((api) => api.draw(card, place)), onFailed)
  const mark = (places: readonly string[], removed: boolean, onFailed?: () => void) =>
    write(() => client.ask((api) => api.markDrawings(places, removed)), onFailed)

  return {
    list,
    add(drawn) {
      const id = crypto.randomUUID()
      const forget = did({ made: id, places: [id], wasRemoved: false })
      show((before) => [...before, { ...drawn, id, places: [id] }])
      store({ ...drawn, id, line: id }, forget)
    },
    move(id, points) {
      const line = all.find((one) => one.id === id)
      if (!line) return
      const place = crypto.randomUUID()
      const forget = did({ made: null, places: [place], wasRemoved: false })
      const moved = { ...line, points, places: [...line.places, place] }
      show((before) => before.map((one) => (one.id === id ? moved : one)))
      store({ id: place, line: id, kind: line.kind, points }, forget)
    },
    remove(id) {
      const places = all.find((one) => one.id === id)?.places ?? []
      const forget = did({ made: null, places, wasRemoved: true })
      hide(id)
      mark(places, true, forget)
    },
    undo() {
      const at = acts.current.findLastIndex(({ symbol }) => symbol === card.symbol)
      const [last] = at < 0 ? [] : acts.current.splice(at, 1)
      if (!last) return
      hide(last.made)
      mark(last.places, !last.wasRemoved)
    },
    error,
  }
}
