import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useEngine } from '../../client/engine-context'
import { chartQuery, type DatasetContent, whyQuery } from '../../client/queries'
import type { SetupRows } from '../../client/setup-rows'
import type { ChartRequest, ChartSlice, SetupQuery, WhyReport } from '../../contracts/setups'
import type { CoilError } from '../../contracts/errors'
import { useSeenSlices } from '../../ui/use-seen-slices'
import { type CardId, cardText, parseCard } from './review-state'

/** Bars before bar 0 that a chart can be scrolled back to. */
const BEFORE = 252
/** Cards fetched ahead on either side. */
const NEIGHBOURS = [1, -1, 2, -2] as const

/** A card that stands this long is looked at: its next stages are worth fetching, ms. */
const SETTLED = 150

export interface Card {
  /** The last slice stays in sight while the next one is cut. */
  readonly slice: ChartSlice | null
  /** The slice is that of the card, and not the last one's. */
  readonly isCurrent: boolean
  readonly why: WhyReport | null
  readonly error: CoilError | null
}

export interface CardRequest {
  readonly dataset: DatasetContent
  readonly query: SetupQuery
  readonly card: CardId | null
  /** Bars shown after bar 0. */
  readonly shown: number
  readonly look: ChartLook
  /** Leaves out what names the card. */
  readonly mask: boolean
}

/** What is drawn of a card, whichever it is. */
export interface ChartLook {
  /** Signal or rule whose bars are shaded. */
  readonly shade: string
  /** Features with panes of their own. */
  readonly panes?: readonly string[]
  /** Weeks of a weekly chart; absent without one. */
  readonly weeks?: number
}

export interface Shown extends ChartLook {
  /** Bars before bar 0; absent, a year. */
  readonly before?: number
  readonly after: number
  readonly mask: boolean
}

/** The request for a card's slice as far as it may be shown. */
export function chartRequest(
  { datasetId, label }: SetupQuery,
  card: CardId,
  shown: Shown,
): ChartRequest {
  return { datasetId, symbol: card.symbol, bar0: card.date, before: BEFORE, label, ...shown }
}

/** The slice and the reasons of one card. */
export function useCard({ dataset, query, card, shown, look, mask }: CardRequest): Card {
  const client = useEngine()
  const enabled = card !== null
  const id = card ?? { symbol: '', date: '' }
  const chart = useQuery({
    ...chartQuery(client, dataset, chartRequest(query, id, { after: shown, ...look, mask })),
    enabled,
    placeholderData: (previous) => previous,
  })
  const why = useQuery({
    ...whyQuery(client, dataset, id.symbol, id.date, query.runKey),
    enabled,
    placeholderData: (previous) => previous,
  })
  useSeenSlices(dataset.id, [chart.data], query.label.horizon)
  const isCurrent = chart.data !== undefined && !chart.isPlaceholderData
  return {
    slice: chart.data ?? null,
    isCurrent,
    why: why.data ?? null,
    error: chart.error ?? why.error,
  }
}

export interface PrefetchRequest extends CardRequest {
  readonly rows: SetupRows
  readonly at: number
  /** Bars shown when a card opens, when revealed, and at the next step of a replay. */
  readonly stages: readonly number[]
  readonly opensWith: number
  /** Neighbours open masked. */
  readonly opensMasked: boolean
  /** A card that no neighbour is and the next key may open. */
  readonly besides: CardId | null
}

/** Fetches what the next key will ask for: the neighbours, and this card's next stages. */
export function usePrefetch(request: PrefetchRequest): void {
  const { dataset, query, card, rows, at, stages, opensWith, opensMasked, look, mask } = request
  const client = useEngine()
  const cache = useQueryClient()
  const stageText = stages.join(' ')
  /** Revealed, and so no longer masked. */
  const lastStage = stages.at(-1)
  const neighbours = [...NEIGHBOURS.map((step) => rows.rowAt(at + step)), request.besides]
    .flatMap((one) => (one ? [cardText(one)] : []))
    .join(' ')
  useEffect(() => {
    if (!card) return
    const next = neighbours.split(' ').flatMap((text) => parseCard(text) ?? [])
    for (const one of next) {
      prefetchChart(
        cache,
        client,
        dataset,
        chartRequest(query, one, { after: opensWith, ...look, mask: opensMasked }),
      )
    }
    for (const { symbol, date } of next) {
      void cache.prefetchQuery(whyQuery(client, dataset, symbol, date, query.runKey))
    }
    const timer = setTimeout(() => {
      for (const stage of stageText.split(' ').filter((one) => one !== '')) {
        const after = Number(stage)
        const shown = { after, ...look, mask: mask && after !== lastStage }
        prefetchChart(cache, client, dataset, chartRequest(query, card, shown))
      }
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [
    cache,
    client,
    dataset,
    query,
    card,
    stageText,
    lastStage,
    neighbours,
    opensWith,
    opensMasked,
    look,
    mask,
  ])
}

function prefetchChart(
  cache: QueryClient,
  client: ReturnType<typeof useEngine>,
  dataset: DatasetContent,
  request: ChartRequest,
): void {
  void cache.prefetchQuery(chartQuery(client, dataset, request))
}
