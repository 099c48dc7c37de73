// @vitest-environment happy-dom
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EngineClient } from '../../client/engine-client'
import { EngineClientContext } from '../../client/engine-context'
import type { DrawingCard, DrawingPlace } from '../../contracts/drawings'
import type { EngineApi } from '../../contracts/engine-api'
import { type Drawings, useDrawings } from './use-drawings'

const CARD: DrawingCard = { datasetId: 'd', symbol: 'AAA', bar0: '2024-05-06', after: 0 }
const LEVEL = { kind: 'level', points: [{ bar: 0, price: 10 }] } as const

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // Told at once, so that nothing is left to a timer.
  notifyManager.setScheduler((tell) => tell())
})
afterEach(() => vi.unstubAllGlobals())

/** The drawings of a card, as the view has them after each change. */
async function shownWith(api: EngineApi) {
  const client = { ask: (question: (api: EngineApi) => unknown) => question(api) }
  let now: Drawings | null = null
  function Card() {
    now = useDrawings({ id: 'd', hash: 'h' }, CARD, false)
    return <output>{now.list.length}</output>
  }
  const host = document.createElement('div')
  const root = createRoot(host)
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <EngineClientContext value={client as unknown as EngineClient}>
          <Card />
        </EngineClientContext>
      </QueryClientProvider>,
    ),
  )
  const drawings = (): Drawings => {
    if (!now) throw new RangeError('nothing is shown')
    return now
  }
  return { drawings, root, host }
}

test('a drawing is taken back only once it is stored', async () => {
  const said: string[] = []
  let store = () => {}
  const stored = new Promise<void>((resolve) => {
    store = resolve
  })
  const api = {
    listDrawings: async () => [],
    draw: () => stored.then(() => said.push('stored')),
    markDrawings: async () => said.push('marked'),
  } as unknown as EngineApi
  const { drawings, root, host } = await shownWith(api)
  await act(async () => drawings().add(LEVEL))
  expect(host.textContent).toBe('1')
  await act(async () => drawings().undo())
  expect(host.textContent).toBe('0')
  expect(said).toEqual([])
  await act(async () => store())
  expect(said).toEqual(['stored', 'marked'])
  act(() => root.unmount())
})

test('a move is taken back alone, a drawing is deleted with every place it had', async () => {
  const places: DrawingPlace[] = []
  const removed = new Set<string>()
  const kept = () => places.filter(({ id }) => !removed.has(id))
  const api = {
    listDrawings: async () =>
      [...new Map(kept().map((place) => [place.line, place])).values()].map((place) => ({
        id: place.line,
        kind: place.kind,
        points: place.points,
        places: kept().flatMap(({ id, line }) => (line === place.line ? [id] : [])),
      })),
    draw: async (_: DrawingCard, place: DrawingPlace) => places.push(place),
    markDrawings: async (ids: readonly string[], gone: boolean) => {
      for (const id of ids)
        if (gone) removed.add(id)
        else removed.delete(id)
    },
  } as unknown as EngineApi
  const { drawings, root } = await shownWith(api)
  const priceNow = () => drawings().list.map(({ points }) => points[0]?.price)
  await act(async () => drawings().add(LEVEL))
  const id = drawings().list[0]?.id ?? ''
  await act(async () => drawings().move(id, [{ bar: 0, price: 12 }]))
  await act(async () => drawings().move(id, [{ bar: 0, price: 14 }]))
  expect(priceNow()).toEqual([14])
  expect(drawings().list[0]?.id).toBe(id)
  await act(async () => drawings().undo())
  expect(priceNow()).toEqual([12])
  await act(async () => drawings().remove(id))
  expect(priceNow()).toEqual([])
  expect(kept()).toEqual([])
  await act(async () => drawings().undo())
  expect(priceNow()).toEqual([12])
  expect(kept()).toHaveLength(2)
  act(() => root.unmount())
})
