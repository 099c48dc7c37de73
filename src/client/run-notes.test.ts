// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { createRunNotes, type RunLocks } from './run-notes'

beforeEach(() => localStorage.clear())

/** A browser of several tabs: exclusive locks that end with their tab, and word of what others store. */
function createBrowser() {
  type Request = { readonly tab: number; readonly work: () => Promise<void> | void }
  const queues = new Map<string, Request[]>()
  const listeners = new Map<number, (key: string | null) => void>()
  let tabs = 0
  const next = (name: string) => {
    const queue = queues.get(name) ?? []
    const [first] = queue
    if (!first) return
    void Promise.resolve(first.work()).then(() => {
      if (queue[0] !== first) return
      queue.shift()
      next(name)
    })
  }
  const open = () => {
    const tab = ++tabs
    const locks: RunLocks = {
      async request(name, work) {
        const queue = queues.get(name) ?? []
        queues.set(name, queue)
        queue.push({ tab, work })
        if (queue.length === 1) next(name)
      },
    }
    const notes = createRunNotes({
      storage: localStorage,
      locks,
      onStored: (listener) => listeners.set(tab, listener),
    })
    const close = () => {
      listeners.delete(tab)
      for (const [name, queue] of queues) {
        const held = queue[0]?.tab === tab
        queues.set(
          name,
          queue.filter((one) => one.tab !== tab),
        )
        if (held) next(name)
      }
    }
    return { notes, close }
  }
  const tell = () => {
    for (const listener of listeners.values())
      for (const key of Object.keys(localStorage)) listener(key)
  }
  return { open, tell }
}

const RUN = { datasetId: 'd', spec: { version: 1 } }
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('a run whose tab was reloaded is told with how far it came, a finished one is not', async () => {
  const { open } = createBrowser()
  const first = open()
  first.notes.follow()
  const mark = first.notes.begin(RUN)
  first.notes.begin({ ...RUN, datasetId: 'done' }).end()
  await settled()
  mark.reached({ stage: 'Fitting folds, 2 of 6', done: 2, total: 6 })
  expect(first.notes.interrupted()).toEqual([])
  first.close()
  const reloaded = open()
  reloaded.notes.follow()
  await settled()
  expect(reloaded.notes.interrupted()).toMatchObject([
    { ...RUN, stage: 'Fitting folds, 2 of 6', share: 0.3 },
  ])
  reloaded.notes.dismiss(reloaded.notes.interrupted()[0]?.id ?? '')
  expect(reloaded.notes.interrupted()).toEqual([])
  expect(localStorage.length).toBe(0)
})

test('nothing is said while another tab still computes; what it leaves is told in all others', async () => {
  const { open, tell } = createBrowser()
  const [runs, early] = [open(), open()]
  early.notes.follow()
  const mark = runs.notes.begin(RUN)
  await settled()
  tell()
  const late = open()
  late.notes.follow()
  await settled()
  expect(early.notes.interrupted()).toEqual([])
  expect(late.notes.interrupted()).toEqual([])
  runs.close()
  await settled()
  expect(early.notes.interrupted()).toHaveLength(1)
  expect(late.notes.interrupted()).toHaveLength(1)
  mark.reached({ stage: 'too late', done: 1, total: 1 })
  const told: number[] = []
  late.notes.subscribe(() => told.push(late.notes.interrupted().length))
  const id = early.notes.interrupted()[0]?.id ?? ''
  early.notes.dismiss(id)
  tell()
  late.notes.dismiss(id)
  expect(told).toEqual([0])
})

test('a run that ends while others wait for its lock is no interruption', async () => {
  const { open } = createBrowser()
  const [runs, other] = [open(), open()]
  const mark = runs.notes.begin(RUN)
  await settled()
  other.notes.follow()
  mark.end()
  await settled()
  expect(other.notes.interrupted()).toEqual([])
  expect(localStorage.length).toBe(0)
})

test('without locks or storage nothing is noted, and garbage is no note', async () => {
  const onStored = () => {}
  const unlocked = createRunNotes({ storage: localStorage, locks: undefined, onStored })
  unlocked.begin(RUN).reached({ stage: 'x', done: 1, total: 2 })
  expect(localStorage.length).toBe(0)
  const { open } = createBrowser()
  for (const text of ['', '7', 'null', '{"id":"a"}']) localStorage.setItem(`coil.run.${text}`, text)
  const { notes } = open()
  notes.follow()
  await settled()
  expect(notes.interrupted()).toEqual([])
  const refused = createRunNotes({ storage: null, locks: undefined, onStored })
  refused.begin(RUN).end()
  refused.follow()
  expect(refused.interrupted()).toEqual([])
})
