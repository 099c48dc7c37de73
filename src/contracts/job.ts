/** Chosen by the caller; names the job in progress events and in `cancel`. */
export type JobId = string

export interface ProgressEvent {
  readonly jobId: JobId
  /** Words for the tray, such as 'Reading us.zip' or 'Fold 4/6'. */
  readonly stage: string
  readonly done: number
  readonly total: number
  /** Remaining milliseconds, null while unknown. */
  readonly etaMs: number | null
}
