import { extent } from 'd3-array'
import type { SourceFile } from '../../contracts/source-file'
import type {
  DatedColumn,
  DatedSeriesCommit,
  DatedSeriesPreview,
  DatedSeriesSaved,
} from '../../contracts/dated-series'
import { coilError } from '../../contracts/errors'
import { dayIndex } from '../../core/columns/brand'
import { dayFromIso, isoFromDay } from '../../core/columns/day'
import { formatPlural } from '../../core/format/figures'
import { type DatedRoles, rolesOf } from '../../ingest/dated-roles'
import { type DatedReading, readDatedSeries } from '../../ingest/dated-series'
import { type DatedTable, openDatedTable } from '../../ingest/dated-table'
import { newId } from '../../storage/new-id'
import type { EngineContext } from '../context'
import { type Job, throwIfCancelled } from '../job'
import { isCommonWord } from './common-words'

interface OpenFile {
  readonly table: DatedTable
  readonly roles: DatedRoles
}

/** Files that were read and not stored yet, newest last. They live as long as the engine. */
export type DatedFiles = Map<string, OpenFile>

/** More are forgotten, oldest first. */
const MOST_OPEN = 4
const MOST_REJECTED = 100
const SAMPLE_ROWS = 8

const badInput = (message: string, hint = '') =>
  coilError('bad_input', message, { stage: 'read', hint })

function reading({ table, roles }: OpenFile, column: number, day: number | null): DatedReading {
  try {
    return readDatedSeries(table, roles, column, day)
  } catch (thrown) {
    if (thrown instanceof RangeError) throw badInput(thrown.message)
    throw thrown
  }
}

function columnOf(file: OpenFile, column: number, read: DatedReading): DatedColumn {
  const days = [...read.series.values()].flatMap(({ day }) => [day[0], day.at(-1)])
  const [first, last] = extent(days.filter((day) => day !== undefined))
  const iso = (day: number | undefined) =>
    day === undefined || file.roles.date === null ? null : isoFromDay(dayIndex(day))
  return {
    column,
    name: file.table.header[column] ?? '',
    points: read.points,
    missing: read.missing,
    duplicates: read.duplicates,
    rejected: read.rejected.slice(0, MOST_REJECTED),
    rejectedCount: read.rejected.length,
    first: iso(first),
    last: iso(last),
  }
}

const dateInName = (path: string): string | null => {
  const iso = /\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? ''
  return dayFromIso(iso) === null ? null : iso
}

/** Reads one file and says what its columns mean. Throws `bad_input` with what is wrong with it. */
export async function readDatedFile(
  job: Job,
  files: DatedFiles,
  { path, blob }: SourceFile,
): Promise<DatedSeriesPreview> {
  job.progress(`Reading ${path}`, 0, blob.size)
  const table = openDatedTable(path, new Uint8Array(await blob.arrayBuffer()))
  if (typeof table === 'string') throw badInput(table)
  const roles = rolesOf(table)
  if (typeof roles === 'string') throw badInput(roles)
  const file: OpenFile = { table, roles }
  const columns: DatedColumn[] = []
  const symbols = new Set<string>()
  let periodDays = 1
  for (const column of roles.values) {
    throwIfCancelled(job.cancel, 'read')
    const read = reading(file, column, null)
    for (const symbol of read.series.keys()) symbols.add(symbol)
    if (column === roles.suggested) periodDays = read.periodDays
    columns.push(columnOf(file, column, read))
  }
  const previewId = newId()
  files.set(previewId, file)
  for (const id of [...files.keys()].slice(0, -MOST_OPEN)) files.delete(id)
  const listed = roles.symbol === null ? [] : [...symbols].sort()
  return {
    previewId,
    file: path,
    header: table.header,
    sample: table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    rows: table.rows.length,
    dateColumn: roles.date,
    symbolColumn: roles.symbol,
    availableColumn: roles.available,
    fileDate: roles.date === null ? dateInName(path) : null,
    columns,
    suggested: roles.suggested,
    periodDays,
    symbols: listed,
    commonWords: listed.filter(isCommonWord),
  }
}

function checkRequest({ roles }: OpenFile, request: DatedSeriesCommit): number | null {
  if (request.name.trim() === '') throw badInput('A dated series needs a name.')
  if (!Number.isInteger(request.lagBars) || request.lagBars < 1)
    throw badInput(
      `The lag must be a whole number of at least 1 bar, got ${request.lagBars}.`,
      'A value is known after its day has ended: at the next bar at the earliest.',
    )
  if (!roles.values.includes(request.column)) throw badInput('Choose a column of numbers.')
  if (roles.symbol === null && request.symbols.length === 0)
    throw badInput('The file names no symbols: say which the values belong to.')
  if (roles.date !== null) return null
  const day = dayFromIso(request.date ?? '')
  if (day === null) throw badInput('The file has no dates: give the date of its rows.')
  return day
}

/** Stores the series that were asked for out of a file that was read before. */
export async function commitDatedFile(
  context: EngineContext,
  job: Job,
  files: DatedFiles,
  request: DatedSeriesCommit,
): Promise<DatedSeriesSaved> {
  const file = files.get(request.previewId)
  if (!file)
    throw coilError('not_found', 'This file is no longer open.', {
      stage: 'read',
      hint: 'Files that were read do not survive a reload: choose it again.',
    })
  const { series } = reading(file, request.column, checkRequest(file, request))
  const { symbols } = request
  const leaveOut = new Set(request.leaveOut)
  const targets = [...series]
    .flatMap(([symbol, values]) =>
      (symbol === '' ? symbols : [symbol]).map((one) => [one, values] as const),
    )
    .filter(([symbol]) => !leaveOut.has(symbol))
  if (targets.length === 0) throw badInput('No value is left to store.')
  job.progress(`Storing ${formatPlural(targets.length, 'series', 'series')}`, 0, targets.length)
  throwIfCancelled(job.cancel, 'store')
  const source = `${file.table.path}, ${file.table.header[request.column]}`
  const name = request.name.trim()
  const saved = await context.store.saveDatedSeries(
    request.datasetId,
    targets.map(([symbol, values]) => ({
      name,
      symbol,
      source,
      values: { ...values, lagBars: request.lagBars },
    })),
  )
  const { members } = await context.store.datasetDetail(request.datasetId)
  const withBars = new Set(members.map(({ symbol }) => symbol))
  files.delete(request.previewId)
  return {
    saved,
    withoutBars: saved.map(({ symbol }) => symbol).filter((symbol) => !withBars.has(symbol)),
  }
}
