import { CoilError, coilError } from '../contracts/errors'
import type { CancelToken, TaskPool } from '../contracts/ports'
import type { PoolWorker, TaskReply } from './pool-protocol'
import { TaskQueue } from './task-queue'

/** How often the tokens of waiting and running tasks are looked at, ms. */
const CANCEL_POLL = 50
/** A task is started this often before its worker's crash is held against it. */
const ATTEMPTS = 2
const MOST_WORKERS = 7

interface PoolTask {
  readonly id: number
  readonly name: string
  readonly input: unknown
  readonly cancel: CancelToken
  readonly resolve: (output: unknown) => void
  readonly reject: (error: CoilError) => void
  readonly onProgress: ((done: number, total: number) => void) | undefined
  attempts: number
}

interface Slot {
  readonly worker: PoolWorker
  task: PoolTask | null
}

/** Workers for a machine with that many cores: one is left to the view and the engine. */
export function poolSize(cores: number): number {
  return Math.max(1, Math.min(MOST_WORKERS, cores - 1))
}

const cancelled = (task: PoolTask): CoilError =>
  coilError('cancelled', 'The job was cancelled.', { stage: task.name })

function crashed(task: PoolTask, message: string): CoilError {
  return coilError('worker_crashed', `A worker stopped twice during ${task.name}: ${message}`, {
    stage: task.name,
    details: { task: task.name, attempts: task.attempts },
    hint: 'The machine may be short of memory. Try with fewer instruments, or close other tabs.',
  })
}

/**
 * A pool over workers that serve one task at a time, started at need. Cancelling stops the workers
 * that are busy with the job and leaves the others alone; a crashed worker is replaced and its task
 * tried once more.
 */
export function createWorkerPool<Tasks extends Record<string, { input: unknown; output: unknown }>>(
  size: number,
  spawn: () => PoolWorker,
): TaskPool<Tasks> {
  const queue = new TaskQueue<PoolTask>()
  const slots = new Set<Slot>()
  let nextId = 1
  let poll: ReturnType<typeof setInterval> | null = null

  function drop(slot: Slot): void {
    slots.delete(slot)
    slot.task = null
    slot.worker.onmessage = slot.worker.onerror = slot.worker.onmessageerror = null
    slot.worker.terminate()
  }

  function onReply(slot: Slot, reply: TaskReply): void {
    const { task } = slot
    if (!task || reply.id !== task.id) return
    if (reply.kind === 'progress') return task.onProgress?.(reply.done, reply.total)
    slot.task = null
    if (reply.kind === 'done') task.resolve(reply.output)
    else task.reject(new CoilError(reply.error))
    pump()
  }

  function onCrash(slot: Slot, message: string): void {
    const { task } = slot
    drop(slot)
    if (task && task.attempts < ATTEMPTS) queue.unshift(task)
    else task?.reject(crashed(task, message))
    pump()
  }

  function addSlot(): Slot {
    const slot: Slot = { worker: spawn(), task: null }
    slot.worker.onmessage = (event) => onReply(slot, event.data)
    slot.worker.onerror = (event) => onCrash(slot, event.message || 'no reason given')
    slot.worker.onmessageerror = () => onCrash(slot, 'its answer could not be read')
    slots.add(slot)
    return slot
  }

  function start(slot: Slot, task: PoolTask): void {
    task.attempts++
    slot.task = task
    try {
      slot.worker.postMessage({ id: task.id, name: task.name, input: task.input })
    } catch (thrown) {
      slot.task = null
      const message = `The input of ${task.name} cannot be sent to a worker: ${String(thrown)}`
      task.reject(coilError('internal', message, { stage: task.name }))
    }
  }

  function pump(): void {
    while (queue.size > 0) {
      const idle = [...slots].find((slot) => slot.task === null)
      if (!idle && slots.size >= size) break
      const task = queue.next()
      if (task) start(idle ?? addSlot(), task)
    }
    const working = queue.size > 0 || [...slots].some((slot) => slot.task !== null)
    if (working) poll ??= setInterval(sweep, CANCEL_POLL)
    else stopPolling()
  }

  function stopPolling(): void {
    if (poll !== null) clearInterval(poll)
    poll = null
  }

  function sweep(): void {
    for (const task of queue.takeCancelled()) task.reject(cancelled(task))
    for (const slot of slots) {
      const { task } = slot
      if (!task?.cancel.aborted) continue
      drop(slot)
      task.reject(cancelled(task))
    }
    pump()
  }

  return {
    size,
    run(name, input, cancel, onProgress) {
      return new Promise((resolve, reject) => {
        const settle = resolve as (output: unknown) => void
        const task: PoolTask = {
          id: nextId++,
          name,
          input,
          cancel,
          resolve: settle,
          reject,
          onProgress,
          attempts: 0,
        }
        if (cancel.aborted) return reject(cancelled(task))
        queue.push(task)
        pump()
      })
    },
  }
}
