import { expect, test } from 'vitest'
import { inOrder } from './in-order'

const later = <T>(value: T, ms: number) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), ms))

test('answers stand in the order of the items, whichever finishes first', async () => {
  const done: number[] = []
  const answers = await inOrder(
    [3, 1, 2],
    (n) => later(n * 10, n),
    (n) => done.push(n),
  )
  expect(answers).toEqual([30, 10, 20])
  expect(done).toEqual([0, 1, 2, 3])
})

test('at most `limit` run at once', async () => {
  let running = 0
  let most = 0
  await inOrder(
    [1, 2, 3, 4, 5],
    async () => {
      most = Math.max(most, ++running)
      await later(0, 1)
      running--
    },
    () => undefined,
    2,
  )
  expect(most).toBe(2)
})

test('the first failure rejects and nothing further starts', async () => {
  const started: number[] = []
  const failing = inOrder(
    [1, 2, 3, 4],
    async (n) => {
      started.push(n)
      if (n === 2) throw new Error('two')
      return later(n, 1)
    },
    () => undefined,
    1,
  )
  await expect(failing).rejects.toThrow('two')
  expect(started).toEqual([1, 2])
})
