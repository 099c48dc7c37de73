// @vitest-environment happy-dom
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EngineClient } from '../../client/engine-client'
import { EngineClientContext } from '../../client/engine-context'
import type { DrawingCard } from '../../contracts/drawings'
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
  const client = { ask: (question: (api: EngineApi) => unknown) => question(api) }
  let drawings: Drawings | null = null
  function Card() {
    drawings = useDrawings({ id: 'd', hash: 'h' }, CARD, false)
    return <output>{drawings.list.length}</output>
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
  await act(async () => drawings?.add(LEVEL))
  expect(host.textContent).toBe('1')
  await act(async () => drawings?.undo())
  expect(host.textContent).toBe('0')
  expect(said).toEqual([])
  await act(async () => store())
  expect(said).toEqual(['stored', 'marked'])
  act(() => root.unmount())
})
