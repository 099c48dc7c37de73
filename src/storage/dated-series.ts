import type { DatasetId } from '../contracts/dataset'
import type { DatedSeriesKey, DatedSeriesSummary } from '../contracts/dated-series'
import { coilError } from '../contracts/errors'
import type { Clock } from '../contracts/ports'
import { dayIndex } from '../core/columns/brand'
import { hashBytes, hashParts } from '../core/columns/content-hash'
import { checkDatedValues, type DatedValues } from '../core/columns/dated-values'
import { isoFromDay } from '../core/columns/day'
import type { CoilDatabase, DatedSeriesRow } from './database'
import { liveDataset } from './datasets-read'
import { refreshHash } from './quality'
import type { DatedSeriesDraft } from './store'
import { compareText } from './summaries'

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Names everything about values that features can see. */
function hashOf({ day, available, value, periodDays, lagBars }: DatedValues): string {
  const columns = [day, value, ...(available ? [available] : [])]
  return hashParts([...columns.map((c) => hashBytes(bytesOf(c))), `${periodDays} ${lagBars}`])
}

function summaryOf({ name, symbol, source, values }: DatedSeriesRow): DatedSeriesSummary {
  const iso = (day: number | undefined): string => isoFromDay(dayIndex(day ?? 0))
  return {
    name,
    symbol,
    source,
    points: values.day.length,
    first: iso(values.day[0]),
    last: iso(values.day.at(-1)),
    periodDays: values.periodDays,
    hasAvailability: values.available !== null,
    lagBars: values.lagBars,
  }
}

const byName = (a: DatedSeriesKey, b: DatedSeriesKey): number =>
  compareText(a.name, b.name) || compareText(a.symbol, b.symbol)

export async function listDatedSeries(
  db: CoilDatabase,
  id: DatasetId,
): Promise<readonly DatedSeriesSummary[]> {
  const rows = await db.datedSeries.where('datasetId').equals(id).toArray()
  return rows
    .filter(({ deletedAt }) => deletedAt === null)
    .map(summaryOf)
    .sort(byName)
}

/**
 * Both series in date order; where both have a day the incoming value stands. A day of a series
 * without availability keeps the day its own period ends.
 */
function joined(stored: DatedValues, incoming: DatedValues): DatedValues {
  const known = new Map<number, readonly [value: number, available: number]>()
  for (const { day, value, available, periodDays } of [stored, incoming])
    day.forEach((d, i) =>
      known.set(d, [value[i] as number, available?.[i] ?? d + periodDays - 1] as const),
    )
  const rows = [...known].sort(([a], [b]) => a - b)
  const dated = stored.available !== null || incoming.available !== null
  return {
    day: Int32Array.from(rows, ([d]) => d),
    value: Float64Array.from(rows, ([, [value]]) => value),
    available: dated ? Int32Array.from(rows, ([, [, available]]) => available) : null,
    periodDays: incoming.periodDays,
    lagBars: incoming.lagBars,
  }
}

function checkPeriods(stored: DatedValues, draft: DatedSeriesDraft): void {
  if (stored.periodDays === draft.values.periodDays) return
  throw coilError(
    'bad_input',
    `The stored series ${draft.name} of ${draft.symbol} has a value every ${stored.periodDays} days, ${draft.source} one every ${draft.values.periodDays}.`,
    { stage: 'store', hint: 'Give the new one another name, or delete the stored one first.' },
  )
}

export async function saveDatedSeries(
  db: CoilDatabase,
  now: string,
  id: DatasetId,
  drafts: readonly DatedSeriesDraft[],
): Promise<readonly DatedSeriesSummary[]> {
  const tables = [db.datasets, db.members, db.decisions, db.datedSeries]
  return db.transaction('rw', tables, async () => {
    await liveDataset(db, id)
    const saved: DatedSeriesRow[] = []
    for (const draft of drafts) {
      const old = await db.datedSeries.get([id, draft.name, draft.symbol])
      const kept = old?.deletedAt === null ? old.values : null
      if (kept) checkPeriods(kept, draft)
      const values = kept ? joined(kept, draft.values) : draft.values
      checkDatedValues(values)
      const row = { ...draft, values, datasetId: id, hash: hashOf(values), deletedAt: null }
      await db.datedSeries.put(row)
      saved.push(row)
    }
    await refreshHash(db, id, now)
    return saved.map(summaryOf).sort(byName)
  })
}

export async function markDatedSeries(
  db: CoilDatabase,
  clock: Clock,
  id: DatasetId,
  keys: readonly DatedSeriesKey[],
  deleted: boolean,
): Promise<void> {
  const tables = [db.datasets, db.members, db.decisions, db.datedSeries]
  await db.transaction('rw', tables, async () => {
    for (const { name, symbol } of keys) {
      const row = await db.datedSeries.get([id, name, symbol])
      if (!row) {
        throw coilError('not_found', `There is no dated series ${name} of ${symbol}.`, {
          stage: 'store',
          hint: 'Deleted series can be restored until the application starts again.',
        })
      }
      await db.datedSeries.put({ ...row, deletedAt: deleted ? clock.now() : null })
    }
    await refreshHash(db, id, new Date(clock.now()).toISOString())
  })
}
