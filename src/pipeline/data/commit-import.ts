import type { DatasetDetail, Universe } from '../../contracts/dataset'
import { coilError } from '../../contracts/errors'
import type { BarConflict, CommitReport, CommitRequest, MergeMode } from '../../contracts/ingest'
import type { UniverseDraft } from '../../contracts/universes'
import type { InstrumentDraft, WriteControl } from '../../storage/store'
import type { EngineContext } from '../context'
import { NEVER } from '../never'
import { countOpen, ensureChecked } from '../quality/check'
import { inOrder } from '../in-order'
import type { Job } from '../job'
import { chosenEntries, type GatheredSeries, gatherSeries, gatherUniverses } from './gather-series'
import { CONFLICTS_LISTED, type MergedSeries, type MergeInput } from './merge-series'
import { previewById, type Previews } from './preview'

/** Symbols that one merge task takes: enough to be worth its message, few enough to show progress. */
const SERIES_PER_TASK = 32

interface Import {
  readonly series: readonly GatheredSeries[]
  readonly universes: readonly UniverseDraft[]
  readonly files: readonly string[]
  readonly request: CommitRequest
}

const storing = (job: Job): WriteControl => ({
  cancel: job.cancel,
  progress: (done, total) => job.progress('Storing bars', done, total),
})

function chunked<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

async function mergeInPool(
  context: EngineContext,
  job: Job,
  series: readonly GatheredSeries[],
  stored: MergeInput['stored'],
): Promise<readonly MergedSeries[]> {
  if (series.length === 0) return []
  const chunks = chunked(
    series.map(({ meta, parts }) => ({ meta, parts: parts.map(({ columns }) => columns) })),
    SERIES_PER_TASK,
  )
  const merged = await inOrder(
    chunks,
    (chunk) => context.pool.run('mergeSeries', { stored, series: chunk }, job.cancel),
    (done) => job.progress('Merging bars', done, chunks.length),
    context.pool.size * 2,
  )
  return merged.flat()
}

/** Drafts of a new dataset: only symbols that several files have need merging. */
async function newDrafts(
  context: EngineContext,
  job: Job,
  series: readonly GatheredSeries[],
): Promise<readonly InstrumentDraft[]> {
  const several = series.filter(({ parts }) => parts.length > 1)
  const merged = await mergeInPool(context, job, several, null)
  const drafts = merged.flatMap(({ draft }) => (draft ? [draft] : []))
  for (const { meta, parts } of series) {
    const [only] = parts
    if (only && parts.length === 1) drafts.push({ ...only, ...meta })
  }
  return drafts
}

async function commitNew(
  context: EngineContext,
  job: Job,
  { series, universes, files }: Import,
  name: string,
): Promise<CommitReport> {
  const instruments = await newDrafts(context, job, series)
  const draft = { name, source: { kind: 'import', files }, instruments, universes } as const
  const written = await context.store.createDataset(draft, storing(job))
  return {
    datasetId: written.dataset.id,
    instruments: instruments.length,
    barsAdded: written.dataset.bars,
    barsChanged: 0,
    barsKept: 0,
    conflicts: [],
    conflictCount: 0,
    openFindings: 0,
    universes: written.universes,
  }
}

function firstConflicts(merged: readonly MergedSeries[]): readonly BarConflict[] {
  return merged.flatMap(({ conflicts }) => conflicts).slice(0, CONFLICTS_LISTED)
}

const total = (merged: readonly MergedSeries[], of: (series: MergedSeries) => number): number =>
  merged.reduce((sum, series) => sum + of(series), 0)

async function writeMerged(
  context: EngineContext,
  job: Job,
  { universes, files, request }: Import,
  dataset: DatasetDetail,
  merged: readonly MergedSeries[],
): Promise<readonly Universe[]> {
  const instruments = merged.flatMap(({ draft }) => (draft ? [draft] : []))
  const { patches } = request
  if (instruments.length + patches.length + universes.length === 0) return []
  const update = { expectedHash: dataset.hash, files, instruments, patches, universes }
  return (await context.store.updateDataset(dataset.id, update, storing(job))).universes
}

async function commitExisting(
  context: EngineContext,
  job: Job,
  incoming: Import,
  datasetId: string,
  mode: MergeMode,
): Promise<CommitReport> {
  const dataset = await context.store.datasetDetail(datasetId)
  const symbols = dataset.members.map(({ symbol }) => symbol)
  const stored = { datasetId, symbols, mode }
  const merged = await mergeInPool(context, job, incoming.series, stored)
  const write = mode !== 'conflicts'
  const universes = write ? await writeMerged(context, job, incoming, dataset, merged) : []
  const barsChanged = total(merged, ({ changed }) => changed)
  return {
    datasetId,
    instruments: incoming.series.length,
    barsAdded: total(merged, ({ added }) => added),
    barsChanged,
    barsKept: dataset.bars - barsChanged,
    conflicts: firstConflicts(merged),
    conflictCount: total(merged, ({ conflictCount }) => conflictCount),
    openFindings: 0,
    universes,
  }
}

/** Lists of symbols alone make no dataset. */
async function commitUniverses(
  context: EngineContext,
  { universes, request }: Import,
): Promise<CommitReport> {
  return {
    datasetId: request.target.kind === 'existing' ? request.target.datasetId : '',
    instruments: 0,
    barsAdded: 0,
    barsChanged: 0,
    barsKept: 0,
    conflicts: [],
    conflictCount: 0,
    openFindings: 0,
    universes: await context.store.saveUniverses(universes),
  }
}

function noBars({ request }: Import) {
  return coilError('no_bars', 'None of the chosen files has usable daily bars.', {
    stage: 'import',
    hint:
      request.universe === null
        ? 'Look at the reasons beside each file, or correct its columns.'
        : 'No symbol of the files is in the chosen universe.',
  })
}

async function store(context: EngineContext, job: Job, incoming: Import, fallbackName: string) {
  const { target } = incoming.request
  if (incoming.series.length === 0) {
    if (incoming.universes.length === 0) throw noBars(incoming)
    return commitUniverses(context, incoming)
  }
  if (target.kind === 'new') {
    return commitNew(context, job, incoming, target.name.trim() || fallbackName)
  }
  return commitExisting(context, job, incoming, target.datasetId, target.mode)
}

/**
 * Stores a preview as a new dataset or merges it into one, in a single transaction. Mode 'append'
 * adds dates that are not stored, 'replace' lets incoming bars win, 'conflicts' only lists cells
 * that differ, counts new bars and keeps the preview for a second commit.
 */
export async function commitImport(
  context: EngineContext,
  job: Job,
  previews: Previews,
  request: CommitRequest,
): Promise<CommitReport> {
  const preview = previewById(previews, request.previewId)
  const entries = chosenEntries(preview, request.leaveOut)
  const used = entries.filter(({ parsed }) => parsed.series.length > 0)
  const incoming: Import = {
    request,
    series: gatherSeries(entries, request),
    universes: gatherUniverses(entries),
    files: [...new Set(used.map(({ source }) => source.path))],
  }
  const report = await store(context, job, incoming, preview.name)
  if (request.target.kind === 'existing' && request.target.mode === 'conflicts') return report
  previews.delete(preview.id)
  // What is stored stays stored: a cancel from here on stops nothing, and the checks are quick.
  if (report.datasetId !== '')
    await ensureChecked(context, { ...job, cancel: NEVER }, report.datasetId)
  const touched =
    report.universes.length > 0 ? (['datasets', 'universes'] as const) : (['datasets'] as const)
  context.emit({ type: 'changed', what: touched })
  const openFindings = report.datasetId === '' ? 0 : await countOpen(context, report.datasetId)
  return { ...report, openFindings }
}
