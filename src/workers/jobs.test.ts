import { expect, test } from 'vitest'
import type { EngineEvent } from '../contracts/engine-api'
import { coilError } from '../contracts/errors'
import { throwIfCancelled } from '../pipeline/job'
import { createEventHub, type EventChannel } from './event-hub'
import { createJobs } from './jobs'
import { purgeAtStart, type TabLocks } from './purge-at-start'
import { datasetDraft, memoryStore, QUIET, stockDraft } from '../testing/memory-store'

function jobs() {
  const events: EngineEvent[] = []
  return { events, jobs: createJobs({ now: () => 0 }, (event) => void events.push(event)) }
}

test('a job answers with a Result and ends with an event', async () => {
  const { jobs: running, events } = jobs()
  expect(await running.run('a', 'read', async () => 3)).toEqual({ ok: true, value: 3 })
  const failed = await running.run('b', 'read', () => Promise.reject(coilError('no_bars', 'None.')))
  expect(failed).toMatchObject({ ok: false, error: { code: 'no_bars', stage: 'read' } })
  expect(events).toEqual([
    { type: 'ended', jobId: 'a' },
    { type: 'ended', jobId: 'b' },
  ])
})

test('cancel reaches the job with that id and no other', async () => {
  const { jobs: running } = jobs()
  const work = async (job: { cancel: { aborted: boolean } }) => {
    await Promise.resolve()
    throwIfCancelled(job.cancel, 'read')
    return 'done'
  }
  const [a, b] = [running.run('a', 'read', work), running.run('b', 'read', work)]
  running.cancel('a')
  running.cancel('unknown')
  expect(await a).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await b).toEqual({ ok: true, value: 'done' })
})

test('two jobs never share an id', async () => {
  const { jobs: running } = jobs()
  const first = running.run('a', 'read', async () => 1)
  expect(await running.run('a', 'read', async () => 2)).toMatchObject({
    error: { code: 'bad_input' },
  })
  expect(await first).toEqual({ ok: true, value: 1 })
})

test('changes reach other tabs, progress stays in its own', () => {
  const posted: EngineEvent[] = []
  const seen: EngineEvent[] = []
  const channel: EventChannel = { onmessage: null, postMessage: (event) => void posted.push(event) }
  const hub = createEventHub(channel)
  hub.subscribe((event) => void seen.push(event))
  const changed: EngineEvent = { type: 'changed', what: ['datasets'] }
  hub.emit({ type: 'ended', jobId: 'a' })
  hub.emit(changed)
  expect(posted).toEqual([changed])
  channel.onmessage!({ data: { type: 'changed', what: ['runs'] } })
  expect(seen.map(({ type }) => type)).toEqual(['ended', 'changed', 'changed'])
  expect(posted).toHaveLength(1)
})

const granted =
  (lock: unknown): TabLocks['request'] =>
  (_name, { mode }, work) =>
    mode === 'shared' ? new Promise(() => {}) : work(lock)

test.each([
  ['the only tab purges what was deleted', { request: granted({}) }, 0],
  ['with another tab open a deletion can still be undone', { request: granted(null) }, 1],
  ['without locks a fresh deletion is kept', undefined, 1],
])('%s', async (_name, locks, left) => {
  const { store, db, clock } = memoryStore()
  const { dataset } = await store.createDataset(datasetDraft([stockDraft('A')]), QUIET)
  await store.deleteDataset(dataset.id)
  await purgeAtStart(db, clock, locks)
  expect(await db.datasets.count()).toBe(left)
})
