import type { CancelToken } from '../contracts/ports'

/**
 * Tasks in the order of arrival, jobs taking turns: the job (told by its cancel token) that was
 * served longest ago comes first, so that a chart does not wait for a whole run.
 */
export class TaskQueue<Task extends { readonly cancel: CancelToken }> {
  #tasks: Task[] = []
  readonly #served = new WeakMap<CancelToken, number>()
  #turn = 0

  get size(): number {
    return this.#tasks.length
  }

  push(task: Task): void {
    this.#tasks.push(task)
  }

  /** Puts back a task that has to be started again before all others of its job. */
  unshift(task: Task): void {
    this.#tasks.unshift(task)
  }

  next(): Task | undefined {
    const turnOf = (task: Task): number => this.#served.get(task.cancel) ?? 0
    let best = 0
    this.#tasks.forEach((task, index) => {
      if (turnOf(task) < turnOf(this.#tasks[best] as Task)) best = index
    })
    const [task] = this.#tasks.splice(best, 1)
    if (task) this.#served.set(task.cancel, ++this.#turn)
    return task
  }

  /** Takes out the tasks whose job was cancelled. */
  takeCancelled(): Task[] {
    const cancelled = this.#tasks.filter((task) => task.cancel.aborted)
    if (cancelled.length > 0) this.#tasks = this.#tasks.filter((task) => !task.cancel.aborted)
    return cancelled
  }
}
