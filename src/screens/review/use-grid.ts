import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { smallScene, type SmallScene, SMALL_BEFORE } from '../../charts/small/small-scene'
import { useEngine } from '../../client/engine-context'
import { chartQuery } from '../../client/queries'
import type { ChartSlice, SetupRow } from '../../contracts/setups'
import { markCard } from '../../state/seen-cards'
import { useSeenSlices } from '../../ui/use-seen-slices'
import type { DeskParts } from './desk-parts'
import { barsShown, cardText, parseCard } from './review-state'
import { chartRequest } from './use-card'

export interface GridCard {
  /** Position in the queue. */
  readonly at: number
  readonly row: SetupRow
  readonly isMasked: boolean
  readonly slice: ChartSlice
  readonly scene: SmallScene
}

export interface GridPage {
  readonly from: number
  /** Positions on the page. */
  readonly count: number
  /** Empty until every chart of the page is there, so that all are drawn at once. */
  readonly cards: readonly GridCard[]
}

/** The page of small multiples that holds the card on the desk. */
export function useGrid(parts: DeskParts): GridPage {
  const { dataset, query, rows, desk, isJudged } = parts
  const client = useEngine()
  const { state, total } = desk
  const side = Number(state.grid)
  const at = state.at < total ? state.at : 0
  const from = at - (at % (side * side))
  const count = Math.max(0, Math.min(side * side, total - from))
  const { onVisible } = rows
  useEffect(() => onVisible(from, from + 2 * side * side - 1), [onVisible, from, side])

  const cardAt = (place: number) => {
    const row = rows.rowAt(place)
    if (!row) return []
    if (place === at) return [{ at, row, shown: desk.shown, mask: desk.isMasked }]
    const judged = isJudged(row)
    const shown = barsShown({ ...state, shown: null }, query.label.horizon, judged)
    return [{ at: place, row, shown, mask: state.blind && !judged }]
  }
  const cardsFrom = (first: number) =>
    Array.from({ length: Math.min(side * side, total - first) }, (_, i) => cardAt(first + i)).flat()
  const wanted = cardsFrom(from)
  /** The page that the next key may ask for. */
  const ahead = from + count < total ? cardsFrom(from + count) : []
  const stepped = wanted
    .filter(({ shown, mask }) => shown > 0 && mask)
    .map(({ row }) => cardText(row))
    .join('\n')
  useEffect(() => {
    for (const card of stepped.split('\n').flatMap((text) => parseCard(text) ?? []))
      markCard(dataset.id, card.symbol, card.date)
  }, [dataset.id, stepped])
  const slices = useQueries({
    queries: [...wanted, ...ahead].map(({ row, shown, mask }) => ({
      ...chartQuery(
        client,
        dataset,
        chartRequest(query, row, { before: SMALL_BEFORE, after: shown, shade: state.shade, mask }),
      ),
    })),
    combine: (results) => results.slice(0, wanted.length).map(({ data }) => data),
  })
  useSeenSlices(dataset.id, slices, query.label.horizon)
  const scenes = useScenes(slices, query.label)
  const isReady = wanted.length === count && slices.every((slice) => slice !== undefined)
  const cards = wanted.flatMap(({ at: place, row, mask }, i) => {
    const [slice, scene] = [slices[i], scenes[i]]
    return isReady && slice && scene ? [{ at: place, row, isMasked: mask, slice, scene }] : []
  })
  return { from, count, cards }
}

/** Scenes of slices, each made once: a chart whose scene stays is not drawn again. */
function useScenes(
  slices: readonly (ChartSlice | undefined)[],
  label: DeskParts['query']['label'],
): readonly (SmallScene | null)[] {
  const made = useMemo(() => ({ label, scenes: new WeakMap<ChartSlice, SmallScene>() }), [label])
  return slices.map((slice) => {
    if (!slice) return null
    const scene = made.scenes.get(slice) ?? smallScene(slice, label)
    made.scenes.set(slice, scene)
    return scene
  })
}
