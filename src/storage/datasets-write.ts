import { group, rollup, sum } from 'd3-array'
import { Dexie } from 'dexie'
import type { DatasetId } from '../contracts/dataset'
import { coilError } from '../contracts/errors'
import type { Clock } from '../contracts/ports'
import type { Bars } from '../core/columns/bars'
import type { CoilDatabase, DatasetRow, Member } from './database'
import { withAttention } from './attention-hash'
import { liveDataset, membersOf } from './datasets-read'
import { newId } from './new-id'
import { addPack, bytesOfPack, sizeOfPack } from './pack-body'
import { decodePack, encodePack, packedBytes, packsToJoin, planPacks } from './pack-codec'
import type { DatasetDraft, DatasetUpdate, WriteControl, WrittenDataset } from './store'
import { bySymbol, summaryOf, totalsOf, withPatches } from './summaries'
import { insertUniverses } from './universes'

/** A member whose pack is still to be written. */
type Unpacked = Omit<Member, 'pack' | 'slot'> & { readonly columns: Bars }

const isoTime = (clock: Clock): string => new Date(clock.now()).toISOString()

/** Writes instruments, ascending by symbol, into new packs. Part of the caller's transaction. */
async function writePacks(
  db: CoilDatabase,
  datasetId: DatasetId,
  instruments: readonly Unpacked[],
  control: WriteControl,
  written: (bars: number) => void,
): Promise<Member[]> {
  const members: Member[] = []
  for (const [from, to] of planPacks(instruments.map((i) => i.bars))) {
    if (control.cancel.aborted) {
      throw coilError('cancelled', 'The import was cancelled.', { stage: 'store' })
    }
    const packed = instruments.slice(from, to)
    const pack = await addPack(db, { datasetId }, encodePack(packed.map((i) => i.columns)))
    packed.forEach(({ columns: _columns, ...rest }, slot) => members.push({ ...rest, pack, slot }))
    written(packed.reduce((sum, instrument) => sum + instrument.bars, 0))
  }
  return members
}

function progressOf(total: number, control: WriteControl): (bars: number) => void {
  let done = 0
  return (bars) => {
    done += bars
    control.progress(done, total)
  }
}

const barsOf = (instruments: readonly { readonly bars: number }[]): number =>
  instruments.reduce((sum, instrument) => sum + instrument.bars, 0)

/** Stores a new dataset in one transaction: it is there as a whole, or not at all. */
export async function createDataset(
  db: CoilDatabase,
  clock: Clock,
  draft: DatasetDraft,
  control: WriteControl,
): Promise<WrittenDataset> {
  const tables = [db.datasets, db.members, db.packs, db.universes]
  return db.transaction('rw', tables, async () => {
    const id = draft.id ?? newId()
    const now = isoTime(clock)
    const instruments = draft.instruments.toSorted(bySymbol)
    const written = progressOf(barsOf(instruments), control)
    const members = await writePacks(db, id, instruments, control, written)
    const row: DatasetRow = {
      id,
      name: draft.name,
      createdAt: now,
      updatedAt: now,
      source: draft.source,
      ...totalsOf(members),
      deletedAt: null,
      trials: 0,
    }
    await db.members.add({ datasetId: id, members })
    await db.datasets.add(row)
    return { dataset: summaryOf(row), universes: await insertUniverses(db, now, draft.universes) }
  })
}

/** Members of one pack with their bars; the pack is deleted. Part of the caller's transaction. */
async function takePack(
  db: CoilDatabase,
  pack: number,
  members: readonly Member[],
): Promise<Unpacked[]> {
  const row = members.length > 0 ? await db.packs.get(pack) : undefined
  // Reading a blob is no request of the database: without waiting the transaction would end.
  const stored = row ? decodePack(await Dexie.waitFor(bytesOfPack(row))) : []
  await db.packs.delete(pack)
  return members.map((member) => {
    const columns = stored[member.slot]
    if (columns) return { ...member, columns }
    throw coilError('storage_failed', `The stored bars of ${member.symbol} are missing.`, {
      stage: 'store',
      details: { symbol: member.symbol, pack },
      hint: 'Delete the dataset and import its files again.',
    })
  })
}

/** Packs, by key with the bytes still in use, of which less than half is. */
async function thinPacks(
  db: CoilDatabase,
  keys: ReadonlySet<number>,
  inUse: ReadonlyMap<number, number>,
): Promise<readonly number[]> {
  const thin: number[] = []
  for (const key of keys) {
    const row = await db.packs.get(key)
    if (!row || 2 * (inUse.get(key) ?? 0) < sizeOfPack(row)) thin.push(key)
  }
  return thin
}

/** Bytes of instruments in packs. */
const bytesOf = (instruments: readonly { readonly bars: number }[]): number =>
  sum(instruments, ({ bars }) => packedBytes(bars))

function checkUpdate(row: DatasetRow, update: DatasetUpdate): DatasetRow['source'] {
  if (row.hash !== update.expectedHash) {
    throw coilError(
      'bad_input',
      `Dataset ${row.name} was changed while this import was prepared.`,
      {
        stage: 'store',
        hint: 'Nothing was written. Start the import again.',
      },
    )
  }
  if (row.source.kind === 'synthetic') {
    throw coilError('bad_input', `Dataset ${row.name} is synthetic and takes no real bars.`, {
      stage: 'store',
      hint: 'Import the files into a new dataset.',
    })
  }
  const { source } = row
  if (source.kind === 'provider' && update.files.every((file) => file === source.provider))
    return source
  const before = source.kind === 'provider' ? [source.provider] : source.files
  return { kind: 'import', files: [...new Set([...before, ...update.files])] }
}

/**
 * Adds or replaces instruments of a stored dataset in one transaction. Replaced bars stay in their pack, of
 * no further use, until they are more than half of it; what is left then is written anew beside what comes
 * in, and so are small packs.
 */
export async function updateDataset(
  db: CoilDatabase,
  clock: Clock,
  id: DatasetId,
  update: DatasetUpdate,
  control: WriteControl,
): Promise<WrittenDataset> {
  const tables = [db.datasets, db.members, db.packs, db.universes, db.datedSeries]
  return db.transaction('rw', tables, async () => {
    const row = await liveDataset(db, id)
    const source = checkUpdate(row, update)
    const stored = await membersOf(db, id)
    const incoming = new Set(update.instruments.map(({ symbol }) => symbol))
    const replaced = stored.filter(({ symbol }) => incoming.has(symbol))
    const staying = stored.filter(({ symbol }) => !incoming.has(symbol))
    const inUse = rollup(staying, bytesOf, ({ pack }) => pack)
    const thin = await thinPacks(db, new Set(replaced.map(({ pack }) => pack)), inUse)
    const bytes = bytesOf(update.instruments) + sum(thin, (pack) => inUse.get(pack))
    for (const pack of thin) inUse.delete(pack)
    const taken = new Set([...thin, ...packsToJoin(inUse, bytes)])

    const members = staying.filter(({ pack }) => !taken.has(pack))
    const total = barsOf(staying) - barsOf(members) + barsOf(update.instruments)
    const leaving = group(staying, ({ pack }) => pack)
    const anew: Unpacked[] = [...update.instruments]
    for (const pack of taken) anew.push(...(await takePack(db, pack, leaving.get(pack) ?? [])))
    const written = progressOf(total, control)
    members.push(...(await writePacks(db, id, anew.toSorted(bySymbol), control, written)))

    const now = isoTime(clock)
    const patched = withPatches(members.toSorted(bySymbol), update.patches)
    const totals = totalsOf(patched)
    const hash = await withAttention(db, id, totals.hash)
    const next: DatasetRow = { ...row, updatedAt: now, source, ...totals, hash }
    await db.members.put({ datasetId: id, members: patched })
    await db.datasets.put(next)
    return { dataset: summaryOf(next), universes: await insertUniverses(db, now, update.universes) }
  })
}
