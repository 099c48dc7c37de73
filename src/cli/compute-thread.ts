import { parentPort, workerData } from 'node:worker_threads'
import { toAppError } from '../contracts/errors'
import type { Instrument } from '../core/columns/instrument'
import { createScratch } from '../core/features/frame'
import { type TaskMap, TASKS } from '../pipeline/tasks'
import { transferablesOf } from '../pipeline/transferables'
import { createWasmMemory } from '../wasm/memory'
import { createMemoryBars } from './memory-bars'

export interface ThreadRequest {
  readonly id: number
  readonly name: keyof TaskMap & string
  readonly input: unknown
}

export type ThreadAnswer =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly error: ReturnType<typeof toAppError> }

const bars = createMemoryBars(workerData as readonly Instrument[])
const scratch = createScratch(createWasmMemory() ?? undefined)
const context = { bars, scratch, cancel: { aborted: false }, progress: () => undefined }

async function answer({ id, name, input }: ThreadRequest): Promise<ThreadAnswer> {
  const task = TASKS[name] as (input: unknown, own: typeof context) => unknown
  try {
    return { id, ok: true, output: await task(input, context) }
  } catch (thrown) {
    return { id, ok: false, error: toAppError(thrown, name) }
  }
}

parentPort?.on('message', (request: ThreadRequest) => {
  void answer(request).then((message) => {
    const moved = message.ok ? transferablesOf(message.output) : []
    parentPort?.postMessage(message, moved)
  })
})
