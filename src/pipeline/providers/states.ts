import type { ProviderState } from '../../contracts/providers'
import { currentUse, NO_USE, type ProviderUse } from '../../providers/budget'
import type { ProviderAdapter } from '../../providers/adapter'
import type { Store } from '../../storage/store'

/** Enough to recognise a key, too little to use it. */
export const maskOf = (key: string): string => `••••••${key.length > 6 ? key.slice(-3) : ''}`

/** A provider with its key masked and what was used of it. */
export async function stateOf(
  store: Store,
  { info }: ProviderAdapter,
  now: number,
  unavailable: string | null,
): Promise<ProviderState> {
  const use = (await store.providerUse<ProviderUse>(info.id)) ?? NO_USE(info.id)
  const { today, minute, closedUntil, lastError } = currentUse(use, now)
  const key = await store.providerKey(info.id)
  return {
    ...info,
    keyMask: key === null ? null : maskOf(key),
    usedToday: today,
    usedThisMinute: minute.length,
    pausedUntil: closedUntil > now ? new Date(closedUntil).toISOString() : null,
    lastError,
    unavailable,
  }
}
