import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { dayFromIso } from '../core/columns/day'
import { type DaySpans, holdsDay, parseSpans, withDays } from './day-spans'

/** Days of an instrument that were in sight under its name. */
export interface SeenDays {
  readonly symbol: string
  /** Days since 1970-01-01, both inclusive. */
  readonly from: number
  readonly to: number
}

/** What was seen of a dataset, by symbol. */
type Memory = ReadonlyMap<string, DaySpans>
type Memories = ReadonlyMap<string, Memory>

const PREFIX = 'coil.seen.'
/** So many datasets are remembered; of more, the one longest not looked at is forgotten. */
const MOST_DATASETS = 32

const NOTHING: Memory = new Map()

/** A browser may refuse it, then what was seen is remembered until a reload. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

interface Kept {
  /** When it was written, ms. */
  readonly at: number
  readonly memory: Memory
}

function parseKept(text: string | null): Kept | null {
  try {
    const { at, seen } = JSON.parse(text ?? '') as Record<string, unknown>
    if (typeof at !== 'number' || typeof seen !== 'object' || seen === null) return null
    const spans = Object.entries(seen).flatMap(([symbol, value]) => {
      const read = parseSpans(value)
      return read ? [[symbol, read] as const] : []
    })
    return { at, memory: new Map(spans) }
  } catch {
    return null
  }
}

const read = (datasetId: string): Kept | null =>
  parseKept(storage()?.getItem(PREFIX + datasetId) ?? null)

function keptIds(): readonly string[] {
  const kept = storage()
  const keys = Array.from({ length: kept?.length ?? 0 }, (_, i) => kept?.key(i) ?? '')
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
}

const readAll = (): Memories =>
  new Map(keptIds().map((id) => [id, read(id)?.memory ?? NOTHING] as const))

const seen = createStore<Memories>(readAll)

const join = (memory: Memory, days: readonly SeenDays[]): Memory => {
  const next = new Map(memory)
  for (const { symbol, from, to } of days)
    next.set(symbol, withDays(next.get(symbol) ?? [], from, to))
  return next
}

const daysOf = (memory: Memory): readonly SeenDays[] =>
  [...memory].flatMap(([symbol, spans]) =>
    spans.flatMap((from, i) => (i % 2 === 0 ? [{ symbol, from, to: spans[i + 1] as number }] : [])),
  )

const show = (datasetId: string, memory: Memory): void =>
  seen.setState(new Map([...seen.getState(), [datasetId, memory]]), true)

function keep(datasetId: string, memory: Memory): void {
  try {
    const value = { at: Date.now(), seen: Object.fromEntries(memory) }
    storage()?.setItem(PREFIX + datasetId, JSON.stringify(value))
    const ids = keptIds()
    if (ids.length <= MOST_DATASETS) return
    const ages = ids.map((id) => [id, read(id)?.at ?? 0] as const)
    const oldest = ages.toSorted((a, b) => a[1] - b[1])
    for (const [id] of oldest.slice(0, ids.length - MOST_DATASETS))
      storage()?.removeItem(PREFIX + id)
  } catch {
    // Storage is full or refused: it is remembered until a reload.
  }
}

/** Remembers, for every tab, days of instruments that were in sight under their names. */
export function markSeen(datasetId: string, days: readonly SeenDays[]): void {
  const before = seen.getState().get(datasetId) ?? NOTHING
  const isNew = ({ symbol, from, to }: SeenDays) => {
    const spans = before.get(symbol) ?? []
    return withDays(spans, from, to) !== spans
  }
  if (!days.some(isNew)) return
  // Another tab may have written what this one has not been told of yet.
  const kept = read(datasetId)?.memory ?? NOTHING
  const memory = join(join(before, daysOf(kept)), days)
  show(datasetId, memory)
  keep(datasetId, memory)
}

/** Remembers one card alone, by its date. */
export function markCard(datasetId: string, symbol: string, date: string): void {
  const day = dayFromIso(date)
  if (day !== null) markSeen(datasetId, [{ symbol, from: day, to: day }])
}

/** Forgets everything, here and in what other tabs and a reload read. */
export function forgetSeen(): void {
  for (const id of keptIds()) storage()?.removeItem(PREFIX + id)
  seen.setState(new Map(), true)
}

/** Takes over what another tab remembers, from now on. */
export function followSeen(): void {
  globalThis.addEventListener('storage', ({ key, newValue }) => {
    if (key === null) seen.setState(readAll(), true)
    else if (key.startsWith(PREFIX))
      show(key.slice(PREFIX.length), parseKept(newValue)?.memory ?? NOTHING)
  })
}

/** Tells of a card of a dataset whether its day is remembered. */
export function useSeen(
  datasetId: string,
): (card: { readonly symbol: string; readonly date: string }) => boolean {
  const memory = useStore(seen, (memories) => memories.get(datasetId) ?? NOTHING)
  return ({ symbol, date }) => {
    const day = dayFromIso(date)
    return day !== null && holdsDay(memory.get(symbol) ?? [], day)
  }
}
