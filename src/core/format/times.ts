import { MISSING } from './figures'

/** Remaining or elapsed time: `0:14`, `1:02:09`. */
export function formatClock(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms)) return MISSING
  const seconds = Math.max(0, Math.round(ms / 1000))
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const tail = pad(seconds % 60)
  return hours > 0 ? `${hours}:${pad(minutes)}:${tail}` : `${minutes}:${tail}`
}

/** `2021-05-12` of an ISO date and time. */
export const formatDate = (iso: string): string => iso.slice(0, 10)

/** `2021-05-12 14:06` UTC of an ISO date and time. */
export const formatMinute = (iso: string): string => iso.slice(0, 16).replace('T', ' ')

/** `2014-03-03 to 2024-03-01`; one date when both are the same, "–" when unknown. */
export function formatSpan(first: string | null, last: string | null): string {
  if (!first || !last) return MISSING
  return first === last ? first : `${first} to ${last}`
}
