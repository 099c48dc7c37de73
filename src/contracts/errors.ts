/** Stable codes: the view chooses its words and actions by them. */
export type ErrorCode =
  | 'cancelled'
  | 'not_found'
  | 'bad_input'
  | 'no_bars'
  | 'not_enough_events'
  | 'storage_full'
  | 'storage_failed'
  | 'storage_blocked'
  | 'worker_crashed'
  | 'internal'

export interface AppError {
  readonly code: ErrorCode
  /** One sentence that names the component and the offending value. */
  readonly message: string
  /** Where it happened: 'read', 'store', 'features', 'fold 3', ... */
  readonly stage: string
  readonly details: Readonly<Record<string, string | number | null>>
  /** What the user can do about it; empty when nothing. */
  readonly hint: string
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

/** An error that carries an `AppError` through code that throws; never crosses a worker boundary. */
export class CoilError extends Error {
  readonly app: AppError
  constructor(app: AppError, options?: ErrorOptions) {
    super(app.message, options)
    this.name = 'CoilError'
    this.app = app
  }
}

/** A `CoilError` of a code and what happened; what is left out of `rest` is empty. */
export function coilError(
  code: ErrorCode,
  message: string,
  rest: Partial<Pick<AppError, 'stage' | 'details' | 'hint'>> = {},
): CoilError {
  return new CoilError({
    code,
    message,
    stage: rest.stage ?? '',
    details: rest.details ?? {},
    hint: rest.hint ?? '',
  })
}

/** The `AppError` of anything thrown; unknown throws become `internal` with their message. */
export function toAppError(thrown: unknown, stage: string): AppError {
  if (thrown instanceof CoilError) return { ...thrown.app, stage: thrown.app.stage || stage }
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return { code: 'internal', message, stage, details: {}, hint: '' }
}
