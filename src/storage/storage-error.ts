import { CoilError, coilError, type ErrorCode } from '../contracts/errors'

interface Diagnosis {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string
}

const FULL: Diagnosis = {
  code: 'storage_full',
  message: 'The browser has no room left for this data.',
  hint: 'Delete a dataset you no longer need for good, or free space on this disk, and try again. Nothing was changed.',
}
const BLOCKED: Diagnosis = {
  code: 'storage_blocked',
  message: 'Another tab holds a different version of the database open.',
  hint: 'Close the other tabs of Coil, then reload this one.',
}
const UNAVAILABLE: Diagnosis = {
  code: 'storage_failed',
  message: 'The browser did not open its database.',
  hint: 'Private windows and blocked site data have none: allow site data for this address, or use a normal window.',
}

/** By the names that browsers and Dexie give their errors. */
const DIAGNOSES: Readonly<Record<string, Diagnosis>> = {
  QuotaExceededError: FULL,
  VersionError: BLOCKED,
  UpgradeError: BLOCKED,
  VersionChangeError: BLOCKED,
  DatabaseClosedError: BLOCKED,
  BlockedError: BLOCKED,
  OpenFailedError: UNAVAILABLE,
  MissingAPIError: UNAVAILABLE,
  InvalidStateError: UNAVAILABLE,
  SecurityError: UNAVAILABLE,
}

function namesOf(thrown: unknown): string[] {
  const names: string[] = []
  let next: unknown = thrown
  while (typeof next === 'object' && next !== null && names.length < 5) {
    if ('name' in next && typeof next.name === 'string') names.push(next.name)
    next = 'inner' in next ? next.inner : 'cause' in next ? next.cause : null
  }
  return names
}

/** The `CoilError` of anything a database operation threw; a `CoilError` passes unchanged. */
export function toStorageError(thrown: unknown): CoilError {
  if (thrown instanceof CoilError) return thrown
  const names = namesOf(thrown)
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  // The innermost error is the cause: Dexie wraps a full disk into an aborted transaction.
  const known = names.toReversed().find((name) => name in DIAGNOSES)
  const diagnosis = known === undefined ? undefined : DIAGNOSES[known]
  return coilError(
    diagnosis?.code ?? 'storage_failed',
    diagnosis ? diagnosis.message : `The browser's database failed: ${text}`,
    {
      stage: 'store',
      details: { error: names.join(' < ') || null, text },
      hint: diagnosis?.hint ?? 'Reload the page and try again. Nothing was changed.',
    },
  )
}

/** Runs a database operation; whatever it throws becomes a `CoilError`. */
export async function guarded<T>(operation: () => PromiseLike<T>): Promise<T> {
  try {
    return await operation()
  } catch (thrown) {
    throw toStorageError(thrown)
  }
}
