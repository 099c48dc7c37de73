import type { Remote } from 'comlink'
import { expect, test, vi } from 'vitest'
import type { EngineApi, EngineEvent } from '../contracts/engine-api'
import type { Result } from '../contracts/errors'
import { answering, type CrashSource } from './connect-engine'
import { createEngineClient } from './engine-client'
import { datasetsQuery, evidenceQuery } from './queries'
import { createEngineQueryClient } from './query-client'

/** An engine whose answers the test decides and whose events it sends. */
function fakeEngine(methods: Partial<EngineApi> = {}) {
  const cancelled: string[] = []
  let send: (event: EngineEvent) => void = () => {}
  const api = {
    subscribe: (listener: (event: EngineEvent) => void) => void (send = listener),
    cancel: async (jobId: string) => void cancelled.push(jobId),
    ...methods,
  } as EngineApi
  return { api, cancelled, send: (event: EngineEvent) => send(event) }
}

const progress = (jobId: string, done: number): EngineEvent => ({
  type: 'progress',
  progress: { jobId, stage: 'Reading', done, total: 10, etaMs: null },
})
const FAILED: Result<never> = {
  ok: false,
  error: { code: 'no_bars', message: 'None.', stage: 'read', details: {}, hint: 'Look.' },
}

test('an answer is its value, a failure is thrown with everything it carries', async () => {
  const engine = fakeEngine({
    listDatasets: async () => ({ ok: true, value: [] }),
    listUniverses: async () => FAILED,
  })
  const client = createEngineClient(engine.api)
  expect(await client.ask((api) => api.listDatasets())).toEqual([])
  await expect(client.ask((api) => api.listUniverses())).rejects.toMatchObject({
    app: { code: 'no_bars', hint: 'Look.' },
  })
})

test('aborting the signal cancels the job by its id', async () => {
  const engine = fakeEngine()
  const client = createEngineClient(engine.api)
  const controller = new AbortController()
  let settle: (result: Result<number>) => void = () => {}
  const running = client.runJob(() => new Promise<Result<number>>((r) => void (settle = r)), {
    signal: controller.signal,
  })
  controller.abort()
  expect(engine.cancelled).toEqual(['job-1'])
  settle({ ok: true, value: 1 })
  expect(await running).toBe(1)
  await expect(
    client.runJob(async () => FAILED, { signal: controller.signal }),
  ).rejects.toMatchObject({ app: { code: 'cancelled' } })
})

test('the job list follows progress and forgets what ended', () => {
  const engine = fakeEngine()
  const client = createEngineClient(engine.api)
  const listener = vi.fn()
  const stop = client.subscribeJobs(listener)
  engine.send(progress('a', 1))
  engine.send(progress('b', 2))
  engine.send(progress('a', 5))
  expect(client.getJobs().map(({ jobId, done }) => [jobId, done])).toEqual([
    ['a', 5],
    ['b', 2],
  ])
  const before = client.getJobs()
  expect(client.getJobs()).toBe(before)
  engine.send({ type: 'ended', jobId: 'a' })
  expect(client.getJobs().map(({ jobId }) => jobId)).toEqual(['b'])
  stop()
  engine.send({ type: 'ended', jobId: 'b' })
  expect(listener).toHaveBeenCalledTimes(4)
})

test('a change makes lists stale and leaves what was computed from content alone', async () => {
  const listDatasets = vi.fn(async () => ({ ok: true as const, value: [] }))
  const evidence = vi.fn(async () => ({ ok: true as const, value: {} as never }))
  const engine = fakeEngine({ listDatasets, evidence })
  const client = createEngineClient(engine.api)
  const cache = createEngineQueryClient(client)
  const content = { id: 'd', hash: 'h' }
  const heavy = evidenceQuery(client, content, {} as never)
  await cache.fetchQuery(datasetsQuery(client))
  await cache.fetchQuery(heavy)
  engine.send({ type: 'changed', what: ['datasets'] })
  await cache.fetchQuery(datasetsQuery(client))
  await cache.fetchQuery(heavy)
  expect(listDatasets).toHaveBeenCalledTimes(2)
  expect(evidence).toHaveBeenCalledTimes(1)
  await cache.fetchQuery(evidenceQuery(client, { ...content, hash: 'h2' }, {} as never))
  expect(evidence).toHaveBeenCalledTimes(2)
})

test('when the engine dies open and later calls are answered', async () => {
  const source: CrashSource = { onerror: null }
  const remote = { listDatasets: () => new Promise(() => {}) } as unknown as Remote<EngineApi>
  const api = answering(remote, source)
  const open = api.listDatasets()
  source.onerror!({ message: 'out of memory' })
  expect(await open).toMatchObject({ ok: false, error: { code: 'worker_crashed' } })
  expect(await api.listDatasets()).toMatchObject({ ok: false, error: { code: 'worker_crashed' } })
})

test('a call that cannot be sent is an answer too', async () => {
  const refuse = () => Promise.reject(new DOMException('no clone', 'DataCloneError'))
  const remote = { listRuns: refuse } as unknown as Remote<EngineApi>
  const api = answering(remote, { onerror: null })
  expect(await api.listRuns('d')).toMatchObject({ ok: false, error: { code: 'internal' } })
})
