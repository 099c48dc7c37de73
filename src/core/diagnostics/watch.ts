/** How a long summary reports and learns to stop. */
export interface Watch {
  readonly cancel?: { readonly aborted: boolean } | undefined
  readonly onProgress?: ((stage: string, done: number, total: number) => void) | undefined
}

/** Thrown out of a summary whose `cancel` was aborted. */
export class Cancelled extends Error {
  constructor(stage: string) {
    super(`cancelled during ${stage}`)
    this.name = 'Cancelled'
  }
}

/** Reports a step; throws `Cancelled` once the token is aborted. */
export function step(watch: Watch, stage: string, done: number, total: number): void {
  if (watch.cancel?.aborted) throw new Cancelled(stage)
  watch.onProgress?.(stage, done, total)
}
