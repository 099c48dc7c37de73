import { toAppError } from '../contracts/errors'
import type { BarStore, Clock } from '../contracts/ports'
import type { Scratch } from '../core/features/frame'
import { PROGRESS_EVERY } from '../pipeline/job'
import type { TaskContext, TaskTable } from '../pipeline/task-table'
import { transferablesOf } from '../pipeline/transferables'
import type { TaskPort, TaskRequest } from './pool-protocol'

/** A worker that is cancelled is stopped from outside, so its token never changes. */
const NEVER = { aborted: false }

function throttled(
  clock: Clock,
  send: (done: number, total: number) => void,
): TaskContext['progress'] {
  let last = -Infinity
  return (done, total) => {
    const now = clock.now()
    if (now - last < PROGRESS_EVERY) return
    last = now
    send(done, total)
  }
}

/** Answers the requests that come to `port` by the functions of `table`. */
export function serveTasks<Tasks extends Record<string, { input: unknown; output: unknown }>>(
  port: TaskPort,
  table: TaskTable<Tasks>,
  bars: BarStore,
  clock: Clock,
  scratch: Scratch,
): void {
  async function answer({ id, name, input }: TaskRequest): Promise<void> {
    const progress = throttled(clock, (done, total) =>
      port.postMessage({ kind: 'progress', id, done, total }),
    )
    try {
      const task = Object.hasOwn(table, name) ? table[name as keyof Tasks] : null
      if (!task) throw new RangeError(`there is no task ${name}`)
      const output = await task(input, { bars, scratch, cancel: NEVER, progress })
      port.postMessage({ kind: 'done', id, output }, transferablesOf(output))
    } catch (thrown) {
      port.postMessage({ kind: 'failed', id, error: toAppError(thrown, name) })
    }
  }
  port.onmessage = (event) => void answer(event.data)
}
