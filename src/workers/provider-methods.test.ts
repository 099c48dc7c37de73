import { expect, test } from 'vitest'
import type { Result } from '../contracts/errors'
import type { EngineContext } from '../pipeline/context'
import { inlineContext } from '../testing/inline-context'
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

function desk() {
  const { context, store } = inlineContext({})
  const held = new Set<string>()
  const gates: (() => void)[] = []
  const waiting: (() => void)[] = []
  const providers = createProviders(
    context as unknown as EngineContext,
    createJobs(context.clock, context.emit),
    {
      random: () => 0,
      get: () =>
        new Promise((resolve) => {
          gates.push(() => resolve({ status: 200, retryAfter: null, text: KLINES }))
          for (const wake of waiting.splice(0)) wake()
        }),
      alone: async (name, work) => {
        if (held.has(name)) return false
        held.add(name)
        await work().finally(() => held.delete(name))
        for (const wake of waiting.splice(0)) wake()
        return true
      },
      exclusive: (_name, work) => work(),
    },
  )
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise<void>((wake) => waiting.push(wake))
  }
  return { ...providers, store, gates, held, until }
}

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
  const { methods, store, gates, held, until } = desk()
  const { id } = valueOf(await methods.startFetch(request))
  await until(() => gates.length === 1)
  const put = store.putFetch
  Object.assign(store, { putFetch: () => Promise.reject(new Error('the disk is full')) })
  gates[0]?.()
  await until(() => held.size === 0)
  Object.assign(store, { putFetch: put })
  const [plan] = valueOf(await methods.listFetches())
  expect(plan).toMatchObject({ id, status: 'paused' })
  expect(plan?.waitsFor).toContain('the disk is full')
  valueOf(await methods.resumeFetch(id))
  await until(() => gates.length === 2)
  expect(valueOf(await methods.listFetches())[0]?.status).toBe('running')
})

test('a plan that is paused and resumed during a call asks again', async () => {
  const { methods, gates, held, until } = desk()
  const { id } = valueOf(await methods.startFetch(request))
  await until(() => gates.length === 1)
  valueOf(await methods.pauseFetch(id))
  const resuming = methods.resumeFetch(id)
  gates[0]?.()
  valueOf(await resuming)
  await until(() => gates.length === 2)
  gates[1]?.()
  await until(() => held.size === 0)
  expect(valueOf(await methods.listFetches())[0]?.status).toBe('done')
})

test('a refused row of an answer is told with its value', async () => {
  const { methods, gates, held, until } = desk()
  valueOf(await methods.startFetch(request))
  await until(() => gates.length === 1)
  gates[0]?.()
  await until(() => held.size === 0)
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
