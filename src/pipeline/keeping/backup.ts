import type { SourceFile } from '../../contracts/source-file'
import type { BackupSummary, ExportedFile } from '../../contracts/keeping'
import type { EngineContext } from '../context'
import { type Job, throwIfCancelled } from '../job'
import {
  encodeEnd,
  encodeFrame,
  encodeHeader,
  FORMAT,
  MAGIC,
  readBackup,
  type BackupContent,
} from './container'

/** Everything but keys and fetched listings, as one file; a row at a time. */
export async function backup(context: EngineContext, job: Job): Promise<ExportedFile> {
  const { store, clock } = context
  const createdAt = new Date(clock.now()).toISOString()
  const { tables, rows: total } = await store.backupSize()
  const parts: BlobPart[] = [
    encodeHeader({ magic: MAGIC, format: FORMAT, createdAt, tables }) as BlobPart,
  ]
  const counts: { [table: string]: number } = {}
  let done = 0
  for await (const { table, row } of store.dumpRows()) {
    throwIfCancelled(job.cancel, 'backup')
    parts.push(new Blob([encodeFrame(table, row) as BlobPart]))
    counts[table] = (counts[table] ?? 0) + 1
    job.progress('Writing the backup', ++done, total)
  }
  parts.push(encodeEnd(counts) as BlobPart)
  const name = `coil-${createdAt.slice(0, 10)}.coilbackup`
  return { name, mimeType: 'application/octet-stream', blob: new Blob(parts) }
}

function summaryOf({ header, rows }: BackupContent, bars: number): BackupSummary {
  return {
    version: header.format,
    createdAt: header.createdAt,
    tables: [...rows].map(([name, list]) => ({ name, rows: list.length })),
    datasets: rows.get('datasets')?.length ?? 0,
    bars,
    runs: rows.get('runs')?.length ?? 0,
    universes: rows.get('universes')?.length ?? 0,
    verdicts: rows.get('verdicts')?.filter(({ undoneAt }) => undoneAt === null).length ?? 0,
  }
}

async function checked(context: EngineContext, job: Job, file: SourceFile) {
  const { tables } = await context.store.backupSize()
  const content = await readBackup(file.blob, tables, (done, total) => {
    throwIfCancelled(job.cancel, 'restore')
    job.progress('Checking the backup', done, total)
  })
  const { bars } = context.store.checkBackup(content.rows)
  return { content, summary: summaryOf(content, bars) }
}

/** What a backup holds, every frame checked and every instrument's bars hashed; changes nothing. */
export const verifyBackup = async (
  context: EngineContext,
  job: Job,
  file: SourceFile,
): Promise<BackupSummary> => (await checked(context, job, file)).summary

/** Checks again, then replaces everything in one transaction. */
export async function restoreBackup(
  context: EngineContext,
  job: Job,
  file: SourceFile,
): Promise<BackupSummary> {
  const { content, summary } = await checked(context, job, file)
  throwIfCancelled(job.cancel, 'restore')
  job.progress('Replacing what is stored', 0, 1)
  await context.store.replaceAll(content.rows)
  context.emit({
    type: 'changed',
    what: ['datasets', 'runs', 'universes', 'verdicts', 'drawings'],
  })
  return summary
}
