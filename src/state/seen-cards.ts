import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const PREFIX = 'coil.seen.'

/** Outlives a reload, not the tab; a browser may refuse it, then cards are remembered until a reload. */
function storage(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null
  } catch {
    return null
  }
}

function stored(): ReadonlySet<string> {
  const kept = storage()
  const keys = Array.from({ length: kept?.length ?? 0 }, (_, i) => kept?.key(i) ?? '')
  return new Set(
    keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)),
  )
}

const seen = createStore<ReadonlySet<string>>(stored)

const nameOf = (datasetId: string, card: string): string => `${datasetId} ${card}`

/** Remembers cards whose name, date or future this tab has shown; `cards` as the address names them. */
export function markSeen(datasetId: string, cards: readonly string[]): void {
  const before = seen.getState()
  const fresh = cards.map((card) => nameOf(datasetId, card)).filter((name) => !before.has(name))
  if (fresh.length === 0) return
  seen.setState(new Set([...before, ...fresh]), true)
  try {
    for (const name of fresh) storage()?.setItem(PREFIX + name, '')
  } catch {
    // Storage is full or refused: they are remembered until a reload.
  }
}

/** Forgets every card, here and in what a reload reads. */
export function forgetSeen(): void {
  for (const name of stored()) storage()?.removeItem(PREFIX + name)
  seen.setState(new Set(), true)
}

/** Tells of a card of a dataset whether this tab has shown its name, date or future. */
export function useSeen(datasetId: string): (card: string) => boolean {
  const names = useStore(seen)
  return (card) => names.has(nameOf(datasetId, card))
}
