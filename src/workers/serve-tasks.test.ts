import { expect, test } from 'vitest'
import { coilError } from '../contracts/errors'
import type { BarStore } from '../contracts/ports'
import { createScratch } from '../core/features/frame'
import type { TaskContext } from '../pipeline/task-table'
import type { TaskPort, TaskReply } from './pool-protocol'
import { serveTasks } from './serve-tasks'

const NO_BARS: BarStore = {
  symbols: async () => [],
  load: async () => [],
  loadFiled: async () => [],
}

function serve(task: (input: unknown, context: TaskContext) => unknown, now = () => 0) {
  const sent: { reply: TaskReply; transfer: Transferable[] }[] = []
  return new Promise<typeof sent>((resolve) => {
    const port: TaskPort = {
      onmessage: null,
      postMessage: (reply, transfer = []) => {
        sent.push({ reply, transfer })
        if (reply.kind !== 'progress') resolve(sent)
      },
    }
    serveTasks(port, { task }, NO_BARS, { now }, createScratch())
    port.onmessage!({ data: { id: 7, name: 'task', input: 20 } })
  })
}

test('an answer hands over whole buffers and leaves parts of them to be copied', async () => {
  const whole = new Float64Array(4)
  const part = new Float64Array(8).subarray(2, 4)
  const [answer] = await serve(() => ({ whole, part, again: [whole] }))
  expect(answer!.reply).toMatchObject({ kind: 'done', id: 7 })
  expect(answer!.transfer).toEqual([whole.buffer])
})

test('a thrown CoilError keeps its code, anything else becomes internal', async () => {
  const [known] = await serve(() => Promise.reject(coilError('no_bars', 'None.')))
  expect(known!.reply).toMatchObject({ kind: 'failed', error: { code: 'no_bars', stage: 'task' } })
  const [unknown] = await serve(() => {
    throw new RangeError('window 0')
  })
  expect(unknown!.reply).toMatchObject({ error: { code: 'internal', message: 'window 0' } })
})

test('progress leaves at most 10 times a second', async () => {
  let now = 0
  const sent = await serve(
    (_, { progress }) => {
      for (let done = 1; done <= 100; done++, now += 10) progress(done, 100)
    },
    () => now,
  )
  const progress = sent.flatMap(({ reply }) => (reply.kind === 'progress' ? [reply.done] : []))
  expect(progress).toEqual([1, 11, 21, 31, 41, 51, 61, 71, 81, 91])
})
