// @vitest-environment happy-dom
import { notifyManager, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Changed, EngineClient } from '../../client/engine-client'
import { EngineClientContext } from '../../client/engine-context'
import { createEngineQueryClient } from '../../client/query-client'
import type { EngineApi } from '../../contracts/engine-api'
import { coilError } from '../../contracts/errors'
import type { Verdict, VerdictDraft } from '../../contracts/verdicts'
import { useVerdicts, type Verdicts } from './use-verdicts'

const DRAFT: Omit<VerdictDraft, 'id'> = {
  datasetId: 'd',
  symbol: 'AAA',
  date: '2024-05-06',
  verdict: 'yes',
  tags: [],
  note: '',
  blind: true,
  again: false,
  shown: 0,
  runKey: null,
  tookMs: null,
}
const on = (symbol: string): Verdict => ({
  ...DRAFT,
  symbol,
  id: symbol,
  at: '2026-01-02T03:04:05.000Z',
})

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // Told at once, so that nothing is left to a timer.
  notifyManager.setScheduler((tell) => tell())
})
afterEach(() => vi.unstubAllGlobals())

/** An engine that answers when the test says so, oldest question first. */
function slowEngine() {
  const reads: ((rows: readonly Verdict[]) => void)[] = []
  const writes: { readonly store: () => void; readonly refuse: () => void }[] = []
  const listeners = new Set<(what: Changed) => void>()
  const writing = () =>
    new Promise<void>((resolve, reject) => {
      writes.push({
        store: resolve,
        refuse: () => reject(coilError('storage_full', 'No room.')),
      })
    })
  const api = {
    listVerdicts: () => new Promise<readonly Verdict[]>((resolve) => reads.push(resolve)),
    judge: writing,
    markVerdicts: writing,
  } as unknown as EngineApi
  const client = {
    ask: (question: (api: EngineApi) => unknown) => question(api),
    onChanged: (listener: (what: Changed) => void) => listeners.add(listener),
  } as unknown as EngineClient
  const step = (change: () => void) => act(async () => change())
  return {
    client,
    reads: () => reads.length,
    writes: () => writes.length,
    answer: (rows: readonly Verdict[]) => step(() => reads.shift()?.(rows)),
    store: () => step(() => writes.shift()?.store()),
    refuse: () => step(() => writes.shift()?.refuse()),
    change: () => step(() => listeners.forEach((listener) => listener(['verdicts']))),
  }
}

async function withVerdicts() {
  const engine = slowEngine()
  let verdicts: Verdicts | null = null
  function Card() {
    verdicts = useVerdicts('d')
    return (
      <>
        {verdicts.list.map(({ symbol }) => symbol).join(' ')}
        {verdicts.error?.message}
      </>
    )
  }
  const host = document.createElement('div')
  const root = createRoot(host)
  await act(async () =>
    root.render(
      <QueryClientProvider client={createEngineQueryClient(engine.client)}>
        <EngineClientContext value={engine.client}>
          <Card />
        </EngineClientContext>
      </QueryClientProvider>,
    ),
  )
  await engine.answer([on('OLD')])
  return {
    ...engine,
    says: () => host.textContent,
    judge: (symbol: string) => act(async () => verdicts?.judge({ ...DRAFT, symbol })),
    undo: () => act(async () => void verdicts?.undo()),
    leave: () => act(() => root.unmount()),
  }
}

test('rows that were read before a verdict was given do not take it out of sight', async () => {
  const desk = await withVerdicts()
  expect(desk.says()).toBe('OLD')
  await desk.change()
  expect(desk.reads()).toBe(1)
  await desk.judge('AAA')
  await desk.answer([on('OLD')])
  expect(desk.says()).toBe('OLD AAA')
  await desk.store()
  await desk.answer([on('OLD'), on('AAA')])
  expect(desk.says()).toBe('OLD AAA')
  expect(desk.reads()).toBe(0)
  desk.leave()
})

test('nothing is read while verdicts are on their way, one after the other', async () => {
  const desk = await withVerdicts()
  await desk.judge('AAA')
  await desk.judge('BBB')
  await desk.change()
  expect([desk.reads(), desk.writes()]).toEqual([0, 1])
  await desk.store()
  await desk.change()
  expect([desk.reads(), desk.writes()]).toEqual([0, 1])
  expect(desk.says()).toBe('OLD AAA BBB')
  await desk.store()
  expect([desk.reads(), desk.writes()]).toEqual([1, 0])
  await desk.answer([on('OLD'), on('AAA'), on('BBB'), on('OTHER TAB')])
  expect(desk.says()).toBe('OLD AAA BBB OTHER TAB')
  desk.leave()
})

test('a verdict that could not be stored goes, with the reason, and is not there to be taken back', async () => {
  const desk = await withVerdicts()
  await desk.judge('AAA')
  await desk.refuse()
  expect(desk.says()).toBe('OLD AAANo room.')
  await desk.answer([on('OLD')])
  expect(desk.says()).toBe('OLDNo room.')
  await desk.undo()
  expect(desk.says()).toBe('')
  expect(desk.writes()).toBe(1)
  desk.leave()
})
