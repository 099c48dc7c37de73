import type { AppError } from '../contracts/errors'

/** What the pool asks of a worker. */
export interface TaskRequest {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

/** What a worker answers; the last message of a task is 'done' or 'failed'. */
export type TaskReply =
  | {
      readonly kind: 'progress'
      readonly id: number
      readonly done: number
      readonly total: number
    }
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: AppError }

/** The part of `Worker` that the pool uses. */
export interface PoolWorker {
  onmessage: ((event: { readonly data: TaskReply }) => void) | null
  onerror: ((event: { readonly message?: string }) => void) | null
  onmessageerror: (() => void) | null
  postMessage(request: TaskRequest): void
  terminate(): void
}

/** The part of a worker's global scope that serving tasks uses. */
export interface TaskPort {
  onmessage: ((event: { readonly data: TaskRequest }) => void) | null
  postMessage(reply: TaskReply, transfer?: Transferable[]): void
}
