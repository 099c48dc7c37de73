import { expect, test, vi } from 'vitest'
import type { Result } from '../contracts/errors'
import type { EngineContext } from '../pipeline/context'
import { inlineContext } from '../testing/inline-context'
import { memoryStore } from '../testing/memory-store'
import { createJobs } from './jobs'
import { createProviders } from './provider-methods'

const DAY = 86_400_000
const REFUSED_ROW = 9

/** Twenty klines of which one has no price above zero. */
const KLINES = JSON.stringify(
  Array.from({ length: 20 }, (_, i) => {
    const open = (19_000 + i) * DAY
    const close = i === REFUSED_ROW ? '-3' : '10'
    return [open, '10', '12', '9', close, '5', open + DAY - 1, '1', 1, '0', '0', '0']
  }),
)

/** Web Locks as tabs share them: granted in turn, and let go when a tab closes. */
function sharedLocks() {
  const held = new Map<string, () => void>()
  const queue = new Map<string, Promise<void>>()
  return {
    held,
    forTab() {
      const mine = new Set<string>()
      return {
        close: () => [...mine].forEach((name) => held.get(name)?.()),
        async exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
          const before = queue.get(name) ?? Promise.resolve()
          let letGo = () => {}
          const free = new Promise<void>((resolve) => {
            letGo = () => {
              held.delete(name)
              mine.delete(name)
              resolve()
            }
          })
          queue.set(
            name,
            before.then(() => free),
          )
          await before
          held.set(name, letGo)
          mine.add(name)
          return work().finally(letGo)
        },
      }
    },
  }
}

type Locks = ReturnType<typeof sharedLocks>

function desk(memory = memoryStore(), locks: Locks = sharedLocks()) {
  const { context, store } = inlineContext({}, memory)
  const gates: (() => void)[] = []
  const { exclusive, close } = locks.forTab()
  const providers = createProviders(
    context as unknown as EngineContext,
    createJobs(context.clock, context.emit),
    {
      random: () => 0,
      get: () =>
        new Promise((resolve) => {
          gates.push(() => resolve({ status: 200, retryAfter: null, text: KLINES }))
        }),
      exclusive,
    },
  )
  const asked = (calls: number) => soon(() => expect(gates.length).toBe(calls))
  const ended = () =>
    soon(() =>
      expect([...locks.held.keys()].filter((name) => name.startsWith('coil-fetch'))).toEqual([]),
    )
  return { ...providers, store, gates, asked, ended, close }
}

/** Waits until it holds, as long as the test may take: how soon depends on what else the machine does. */
const soon = <T>(holds: () => T) => vi.waitFor(holds, { timeout: 60_000 })

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const request = {
  provider: 'binance',
  symbols: ['A-USD'],
  target: { kind: 'new', name: 'New' },
} as const

test('a failure of storage under way pauses the plan with its words, and resume goes on', async () => {
  const { methods, store, gates, asked, ended } = desk()
  const { id } = valueOf(await methods.startFetch(request))
  await asked(1)
  const update = store.updateFetch
  Object.assign(store, { updateFetch: () => Promise.reject(new Error('the disk is full')) })
  gates[0]?.()
  await ended()
  Object.assign(store, { updateFetch: update })
  const [plan] = valueOf(await methods.listFetches())
  expect(plan).toMatchObject({ id, status: 'paused' })
  expect(plan?.waitsFor).toContain('the disk is full')
  valueOf(await methods.resumeFetch(id))
  await asked(2)
  expect(valueOf(await methods.listFetches())[0]?.status).toBe('running')
})

test('a plan that is paused and resumed during a call asks again', async () => {
  const { methods, gates, asked, ended } = desk()
  const { id } = valueOf(await methods.startFetch(request))
  await asked(1)
  valueOf(await methods.pauseFetch(id))
  const resuming = methods.resumeFetch(id)
  gates[0]?.()
  valueOf(await resuming)
  await asked(2)
  gates[1]?.()
  await ended()
  expect(valueOf(await methods.listFetches())[0]?.status).toBe('done')
})

test('another tab goes on with a plan when the one that runs it closes', async () => {
  const memory = memoryStore()
  const locks = sharedLocks()
  const first = desk(memory, locks)
  const second = desk(memory, locks)
  const { id } = valueOf(await first.methods.startFetch(request))
  await first.asked(1)
  await second.follow()
  expect(second.gates).toHaveLength(0)
  first.close()
  await second.asked(1)
  second.gates[0]?.()
  await second.ended()
  expect(valueOf(await second.methods.listFetches())[0]).toMatchObject({ id, status: 'done' })
})

test('a plan that another tab pauses ends here, and goes on where it is resumed', async () => {
  const memory = memoryStore()
  const locks = sharedLocks()
  const first = desk(memory, locks)
  const second = desk(memory, locks)
  const { id } = valueOf(await first.methods.startFetch(request))
  await first.asked(1)
  await second.follow()
  valueOf(await second.methods.pauseFetch(id))
  await first.follow()
  await first.ended()
  expect(valueOf(await first.methods.listFetches())[0]?.status).toBe('paused')
  valueOf(await second.methods.resumeFetch(id))
  await second.asked(1)
  second.gates[0]?.()
  await second.ended()
  expect(valueOf(await first.methods.listFetches())[0]?.status).toBe('done')
})

test('a plan that is stopped while it notes what it waits for stays stopped', async () => {
  const { methods, store, gates, asked, ended } = desk()
  const { id } = valueOf(await methods.startFetch(request))
  await asked(1)
  const update = store.updateFetch
  let stopping: Promise<unknown> | null = null
  Object.assign(store, {
    updateFetch: (...change: Parameters<typeof update>) => {
      stopping ??= methods.stopFetch(id)
      return update(...change)
    },
  })
  gates[0]?.()
  await ended()
  await stopping
  await soon(async () => expect(valueOf(await methods.listFetches())[0]?.status).toBe('stopped'))
})

test('a refused row of an answer is told with its value', async () => {
  const { methods, gates, asked, ended } = desk()
  valueOf(await methods.startFetch(request))
  await asked(1)
  gates[0]?.()
  await ended()
  const [item] = valueOf(await methods.listFetches())[0]?.items ?? []
  expect(item).toMatchObject({ state: 'done', added: 19 })
  expect(item?.message).toMatch(/1 row left out \(.*-3/)
})

test('the forecast counts a symbol once, however it is typed', async () => {
  const { methods } = desk()
  const symbols = ['ibm', 'IBM', ' ']
  expect(
    valueOf(await methods.fetchForecast({ ...request, provider: 'alpha_vantage', symbols })).calls,
  ).toBe(1)
})
