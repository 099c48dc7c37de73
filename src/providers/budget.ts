import type { ProviderInfo } from '../contracts/providers'

const MINUTE = 60_000
const DAY = 86_400_000

/** What was asked of a provider lately; kept over reloads. */
export interface ProviderUse {
  readonly provider: string
  /** Days since 1970-01-01, UTC, that `today` counts. */
  readonly day: number
  readonly today: number
  /** Times of the calls of the last minute, ms since 1970. */
  readonly minute: readonly number[]
  /** Failures in a row. */
  readonly failures: number
  /** Nothing is asked before this time, ms since 1970; 0 when open. */
  readonly closedUntil: number
  readonly lastError: string | null
}

export const NO_USE = (provider: string): ProviderUse => ({
  provider,
  day: 0,
  today: 0,
  minute: [],
  failures: 0,
  closedUntil: 0,
  lastError: null,
})

/** The use as it counts now: yesterday's calls and those before the last minute are gone. */
export function currentUse(use: ProviderUse, now: number): ProviderUse {
  const day = Math.floor(now / DAY)
  return {
    ...use,
    day,
    today: use.day === day ? use.today : 0,
    minute: use.minute.filter((time) => time > now - MINUTE),
  }
}

export const withCall = (use: ProviderUse, now: number): ProviderUse => {
  const current = currentUse(use, now)
  return { ...current, today: current.today + 1, minute: [...current.minute, now] }
}

/** When the next call may leave, ms since 1970, and what it waits for. */
export function nextCall(
  { perMinute, perDay, minGapMs }: Pick<ProviderInfo, 'perMinute' | 'perDay' | 'minGapMs'>,
  use: ProviderUse,
  now: number,
): { readonly at: number; readonly why: string | null } {
  const current = currentUse(use, now)
  if (perDay !== null && current.today >= perDay)
    return { at: (current.day + 1) * DAY, why: `${perDay} calls of today (UTC) are used` }
  if (current.closedUntil > now)
    return { at: current.closedUntil, why: current.lastError ?? 'failures in a row' }
  const gap = (current.minute.at(-1) ?? -Infinity) + minGapMs
  const first = current.minute[current.minute.length - perMinute] ?? -Infinity
  return { at: Math.max(now, gap, first + MINUTE), why: null }
}

/** Failures in a row after which the provider is left alone for a while, ms. */
const BREAKER_FAILURES = 5
const BREAKER_MS = MINUTE

/** The use after a failure; the circuit opens after five in a row, or for as long as was said. */
export function withFailure(
  use: ProviderUse,
  now: number,
  message: string,
  waitMs: number | null,
): ProviderUse {
  const failures = use.failures + 1
  const closed = waitMs ?? (failures >= BREAKER_FAILURES ? BREAKER_MS : 0)
  return {
    ...use,
    failures,
    closedUntil: closed > 0 ? now + closed : use.closedUntil,
    lastError: message,
  }
}

export const withSuccess = (use: ProviderUse): ProviderUse => ({
  ...use,
  failures: 0,
  closedUntil: 0,
  lastError: null,
})

/** Full jitter over an exponential ceiling: 1, 2, 4 s ... up to a minute; `random` in [0, 1). */
export const backoffMs = (attempt: number, random: number): number =>
  Math.floor(random * Math.min(MINUTE, 1000 * 2 ** attempt))
