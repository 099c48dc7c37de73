import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { CoilError } from '../contracts/errors'
import type { TaskPool } from '../contracts/ports'
import type { Instrument } from '../core/columns/instrument'
import type { TaskMap } from '../pipeline/tasks'
import type { ThreadAnswer, ThreadRequest } from './compute-thread'
import { shareInstruments } from './share-bars'

interface Waiting {
  readonly request: ThreadRequest
  readonly resolve: (output: unknown) => void
  readonly reject: (error: unknown) => void
}

export interface ThreadPool extends TaskPool<TaskMap> {
  readonly close: () => Promise<void>
}

/** A pool of threads over the same bars, one a core; tasks wait in line for a free thread. */
export function createThreadPool(instruments: readonly Instrument[]): ThreadPool {
  const size = availableParallelism()
  const shared = shareInstruments(instruments)
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  let next = 0

  const assign = (): void => {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop() as Worker
      const task = queue.shift() as Waiting
      busy.set(worker, task)
      worker.postMessage(task.request)
    }
  }
  const settle = (worker: Worker, answer: ThreadAnswer): void => {
    const task = busy.get(worker)
    busy.delete(worker)
    idle.push(worker)
    if (answer.ok) task?.resolve(answer.output)
    else task?.reject(new CoilError(answer.error))
    assign()
  }
  const workers = Array.from({ length: size }, () => {
    const worker = new Worker(join(import.meta.dirname, 'compute-thread.js'), {
      workerData: shared,
    })
    worker.on('message', (answer: ThreadAnswer) => settle(worker, answer))
    worker.on('error', (error) => busy.get(worker)?.reject(error))
    idle.push(worker)
    return worker
  })
  return {
    size,
    run: (name, input) =>
      new Promise((resolve, reject) => {
        const request = { id: next++, name, input }
        queue.push({ request, resolve: resolve as (output: unknown) => void, reject })
        assign()
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
