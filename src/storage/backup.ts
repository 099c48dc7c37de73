import { hashBars } from '../core/columns/content-hash'
import { coilError } from '../contracts/errors'
import type { CoilDatabase, MembersRow, PackRow } from './database'
import { addPack } from './pack-body'
import { decodePack } from './pack-codec'

/** Tables that a backup leaves out: secrets, and what belongs to fetching from here. */
export const NOT_BACKED_UP: ReadonlySet<string> = new Set([
  'coinListings',
  'providerKeys',
  'providerUse',
  'fetches',
])

/** Names of the tables that a backup holds, in a fixed order. */
export const backupTables = (db: CoilDatabase): readonly string[] =>
  db.tables
    .map(({ name }) => name)
    .filter((name) => !NOT_BACKED_UP.has(name))
    .sort()

export type BackupRow = Readonly<Record<string, unknown>>

/** Rows read at once: few enough that their packs fit in memory beside each other. */
const AT_ONCE = 8

/** The row with its bytes at hand: a blob would leave a backup as nothing. */
async function plainRow(row: BackupRow): Promise<BackupRow> {
  const { buffer } = row
  return buffer instanceof Blob ? { ...row, buffer: await buffer.arrayBuffer() } : row
}

/** Every row of the tables of a backup, a few at a time. */
export async function* dumpRows(
  db: CoilDatabase,
): AsyncGenerator<{ readonly table: string; readonly row: BackupRow }> {
  for (const table of backupTables(db)) {
    const keys = await db.table(table).toCollection().primaryKeys()
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const rows = await db.table(table).bulkGet(keys.slice(from, from + AT_ONCE))
      for (const row of rows) if (row !== undefined) yield { table, row: await plainRow(row) }
    }
  }
}

export type RowsByTable = ReadonlyMap<string, readonly BackupRow[]>

const broken = (what: string) =>
  coilError('bad_input', `The backup is damaged: ${what}.`, {
    stage: 'restore',
    hint: 'Nothing was changed. Use another backup.',
  })

/** Throws `bad_input` unless every instrument's bars are there and hash to what their dataset says. */
export function checkBackup(rows: RowsByTable): { readonly bars: number } {
  const packs = new Map(
    (rows.get('packs') ?? []).map((row) => [
      (row as unknown as PackRow).id,
      row as unknown as PackRow,
    ]),
  )
  let bars = 0
  for (const { members } of (rows.get('members') ?? []) as unknown as readonly MembersRow[]) {
    for (const [key, group] of groupByPack(members)) {
      const buffer = packs.get(key)?.buffer
      if (!(buffer instanceof ArrayBuffer))
        throw broken(`the bars of ${group[0]?.symbol} are missing`)
      const decoded = decodePack(buffer)
      for (const { symbol, slot, barsHash } of group) {
        const columns = decoded[slot]
        if (!columns || hashBars(columns) !== barsHash) throw broken(`the bars of ${symbol} differ`)
        bars += columns.day.length
      }
    }
  }
  return { bars }
}

function groupByPack(members: MembersRow['members']) {
  const groups = new Map<number, MembersRow['members'][number][]>()
  for (const member of members) {
    const group = groups.get(member.pack)
    if (group) group.push(member)
    else groups.set(member.pack, [member])
  }
  return groups
}

/**
 * A pack key that was never used: workers keep packs by their key, and those of a backup must not be
 * taken for others that stood here under the same one.
 */
async function unusedPackKey(db: CoilDatabase): Promise<number> {
  const key = await db.packs.add({ datasetId: '', buffer: new ArrayBuffer(0) })
  await db.packs.delete(key)
  return key
}

function withPackKeys(rows: RowsByTable, table: string, offset: number): readonly BackupRow[] {
  const list = rows.get(table) ?? []
  if (table === 'packs') return list.map((row) => ({ ...row, id: Number(row['id']) + offset }))
  if (table !== 'members') return list
  return (list as unknown as readonly MembersRow[]).map((row) => ({
    ...row,
    members: row.members.map((member) => ({ ...member, pack: member.pack + offset })),
  }))
}

const addBackedUpPack = (db: CoilDatabase, { buffer, ...row }: PackRow): Promise<number> =>
  buffer instanceof Blob ? db.packs.add({ ...row, buffer }) : addPack(db, row, buffer)

/** Replaces the tables of a backup in one transaction: all of it, or nothing. */
export async function replaceTables(db: CoilDatabase, rows: RowsByTable): Promise<void> {
  const names = backupTables(db)
  const tables = names.map((name) => db.table(name))
  await db.transaction('rw', tables, async () => {
    const offset = await unusedPackKey(db)
    for (const name of names) {
      await db.table(name).clear()
      const list = withPackKeys(rows, name, offset)
      if (name !== 'packs') await db.table(name).bulkAdd([...list])
      else for (const row of list) await addBackedUpPack(db, row as unknown as PackRow)
    }
  })
}
