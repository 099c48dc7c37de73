import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorkerPool, poolSize } from './pool'
import type { PoolWorker, TaskReply, TaskRequest } from './pool-protocol'

type Tasks = { double: { input: number; output: number }; other: { input: number; output: number } }

/** A worker that answers when the test tells it to. */
class FakeWorker implements PoolWorker {
  onmessage: ((event: { data: TaskReply }) => void) | null = null
  onerror: ((event: { message?: string }) => void) | null = null
  onmessageerror: (() => void) | null = null
  terminated = false
  request: TaskRequest | null = null

  postMessage(request: TaskRequest): void {
    this.request = request
  }
  terminate(): void {
    this.terminated = true
  }
  finish(): void {
    const { id, input } = this.request!
    this.request = null
    this.onmessage?.({ data: { kind: 'done', id, output: (input as number) * 2 } })
  }
}

function pool(size: number) {
  const workers: FakeWorker[] = []
  const created = createWorkerPool<Tasks>(size, () => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker
  })
  return { workers, pool: created, alive: () => workers.filter((worker) => !worker.terminated) }
}

const token = () => ({ aborted: false })
const code = (value: string) => ({ app: { code: value } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('poolSize leaves a core free and stays between 1 and 7', () => {
  expect([1, 2, 4, 32].map(poolSize)).toEqual([1, 1, 3, 7])
})

test('workers are started at need, and never more than the size', async () => {
  const { pool: tasks, workers } = pool(2)
  const answers = [1, 2, 3].map((n) => tasks.run('double', n, token()))
  expect(workers).toHaveLength(2)
  workers[0]!.finish()
  workers[1]!.finish()
  workers[0]!.finish()
  expect(await Promise.all(answers)).toEqual([2, 4, 6])
  expect(workers).toHaveLength(2)
})

test('progress reaches the caller of its task', () => {
  const { pool: tasks, workers } = pool(1)
  const seen: number[][] = []
  void tasks.run('double', 1, token(), (done, total) => void seen.push([done, total]))
  const id = workers[0]!.request!.id
  workers[0]!.onmessage!({ data: { kind: 'progress', id, done: 1, total: 4 } })
  workers[0]!.onmessage!({ data: { kind: 'progress', id: id + 1, done: 9, total: 9 } })
  expect(seen).toEqual([[1, 4]])
})

test('a task that fails rejects with what went wrong, and its worker goes on', async () => {
  const { pool: tasks, workers } = pool(1)
  const answer = tasks.run('double', 1, token())
  const error = { code: 'no_bars', message: 'None.', stage: '', details: {}, hint: '' } as const
  workers[0]!.onmessage!({ data: { kind: 'failed', id: workers[0]!.request!.id, error } })
  await expect(answer).rejects.toMatchObject({ app: error })
  const next = tasks.run('double', 2, token())
  workers[0]!.finish()
  expect(await next).toBe(4)
})

test('cancelling rejects within 200 ms, stops the busy workers of that job and no others', async () => {
  const { pool: tasks, workers, alive } = pool(2)
  const [mine, other] = [token(), token()]
  const stopped = [1, 2, 3].map((n) =>
    tasks.run('double', n, mine).catch((error: unknown) => error),
  )
  workers[1]!.finish()
  const kept = tasks.run('other', 5, other)
  workers[1]!.finish()
  expect(workers[1]!.request?.name).toBe('other')
  mine.aborted = true
  vi.advanceTimersByTime(200)
  const results = await Promise.all(stopped)
  expect(results.filter((result) => typeof result !== 'number')).toMatchObject([code('cancelled')])
  expect(alive()).toEqual([workers[1]])
  workers[1]!.finish()
  expect(await kept).toBe(10)
})

test('a cancelled job leaves room for the next one', async () => {
  const { pool: tasks, alive } = pool(1)
  const mine = token()
  const stopped = expect(tasks.run('double', 1, mine)).rejects.toMatchObject(code('cancelled'))
  const next = tasks.run('double', 2, token())
  mine.aborted = true
  vi.advanceTimersByTime(200)
  await stopped
  alive()[0]!.finish()
  expect(await next).toBe(4)
  await expect(tasks.run('double', 3, mine)).rejects.toMatchObject(code('cancelled'))
})

test('a crashed worker is replaced and its task tried once more', async () => {
  const { pool: tasks, workers } = pool(1)
  const answer = tasks.run('double', 4, token())
  workers[0]!.onerror!({ message: 'out of memory' })
  expect(workers).toHaveLength(2)
  workers[1]!.finish()
  expect(await answer).toBe(8)
})

test('a second crash is reported with its reason', async () => {
  const { pool: tasks, workers } = pool(1)
  const answer = tasks.run('double', 4, token())
  workers[0]!.onerror!({ message: 'out of memory' })
  workers[1]!.onmessageerror!()
  await expect(answer).rejects.toMatchObject(code('worker_crashed'))
})

test('jobs take turns', async () => {
  const { pool: tasks, workers } = pool(1)
  const [run, chart] = [token(), token()]
  for (const n of [1, 2, 3]) void tasks.run('double', n, run)
  void tasks.run('other', 9, chart)
  workers[0]!.finish()
  expect(workers[0]!.request).toMatchObject({ name: 'other', input: 9 })
  workers[0]!.finish()
  expect(workers[0]!.request).toMatchObject({ name: 'double', input: 2 })
})

test('no timer is left when nothing is to do', async () => {
  const { pool: tasks, workers } = pool(1)
  const answer = tasks.run('double', 1, token())
  expect(vi.getTimerCount()).toBe(1)
  workers[0]!.finish()
  await answer
  expect(vi.getTimerCount()).toBe(0)
})
