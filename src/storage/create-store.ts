import type { LearnedMapping } from '../contracts/ingest'
import type { Clock } from '../contracts/ports'
import * as listings from './coin-listings'
import * as backup from './backup'
import type { CoilDatabase } from './database'
import * as dated from './dated-series'
import * as edit from './datasets-edit'
import * as read from './datasets-read'
import * as write from './datasets-write'
import * as drawings from './drawings'
import { eraseDataset } from './purge'
import * as quality from './quality'
import { clearAll, storageReport, type StorageEstimateSource } from './report'
import * as runs from './runs'
import { guarded } from './storage-error'
import type { Store } from './store'
import { compareText, summaryOf } from './summaries'
import * as universes from './universes'
import * as verdicts from './verdicts'

const newestLearned = (a: LearnedMapping, b: LearnedMapping): number =>
  compareText(b.learnedAt, a.learnedAt)

/** The `Store` over a database; every failure leaves it as a `CoilError`. */
export function createStore(
  db: CoilDatabase,
  clock: Clock,
  estimate: StorageEstimateSource,
): Store {
  const now = () => new Date(clock.now()).toISOString()
  return {
    listDatasets: () => guarded(() => read.listDatasets(db)),
    datasetSummary: (id) => guarded(async () => summaryOf(await read.liveDataset(db, id))),
    datasetDetail: (id) => guarded(() => read.datasetDetail(db, id)),
    createDataset: (draft, control) =>
      guarded(() => write.createDataset(db, clock, draft, control)),
    updateDataset: (id, update, control) =>
      guarded(() => write.updateDataset(db, clock, id, update, control)),
    renameDataset: (id, name) => guarded(() => edit.renameDataset(db, id, name)),
    patchInstruments: (id, patches) => guarded(() => edit.patchInstruments(db, clock, id, patches)),
    deleteDataset: (id) => guarded(() => edit.deleteDataset(db, clock, id)),
    restoreDataset: (id) => guarded(() => edit.restoreDataset(db, id)),
    eraseDataset: (id) => guarded(() => eraseDataset(db, id)),

    quality: (id) => guarded(() => quality.storedQuality(db, id)),
    saveFindings: (id, contentHash, findings) =>
      guarded(() => quality.saveFindings(db, id, contentHash, findings)),
    decide: (id, decisions) => guarded(() => quality.addDecisions(db, now(), id, decisions)),
    markDecisions: (id, ids, undone) =>
      guarded(() => quality.markDecisions(db, now(), id, ids, undone)),

    listVerdicts: (id) => guarded(() => verdicts.listVerdicts(db, id)),
    addVerdict: (draft) => guarded(() => verdicts.addVerdict(db, now(), draft)),
    addVerdicts: (id, list) => guarded(() => verdicts.addVerdicts(db, id, list)),
    patchVerdict: (id, patch) => guarded(() => verdicts.patchVerdict(db, id, patch)),
    markVerdicts: (ids, undone) => guarded(() => verdicts.markVerdicts(db, now(), ids, undone)),

    listDrawings: (id, symbol) => guarded(() => drawings.listDrawings(db, id, symbol)),
    addDrawing: (drawing) => guarded(() => drawings.addDrawing(db, clock.now(), drawing)),
    markDrawings: (ids, removed) =>
      guarded(() => drawings.markDrawings(db, clock.now(), ids, removed)),

    listDatedSeries: (id) => guarded(() => dated.listDatedSeries(db, id)),
    saveDatedSeries: (id, drafts) => guarded(() => dated.saveDatedSeries(db, now(), id, drafts)),
    markDatedSeries: (id, keys, deleted) =>
      guarded(() => dated.markDatedSeries(db, clock, id, keys, deleted)),

    listMappings: () => guarded(async () => (await db.mappings.toArray()).sort(newestLearned)),
    learnMapping: (signature, mapping) =>
      guarded(async () => void (await db.mappings.put({ signature, mapping, learnedAt: now() }))),
    forgetMapping: (signature) => guarded(() => db.mappings.delete(signature)),

    listUniverses: () => guarded(() => universes.listUniverses(db)),
    universe: (id) => guarded(() => universes.findUniverse(db, id)),
    saveUniverses: (drafts) => guarded(() => universes.insertUniverses(db, now(), drafts)),
    editUniverse: (id, patch, expected) =>
      guarded(() => universes.editUniverse(db, now(), id, patch, expected)),
    restoreUniverse: (universe, expected) =>
      guarded(() => universes.restoreUniverse(db, universe, expected)),
    coinListing: () => guarded(() => listings.lastCoinListing(db)),
    saveCoinListing: (listing) => guarded(() => listings.saveCoinListing(db, listing)),
    deleteUniverse: (id) => guarded(() => universes.deleteUniverse(db, id)),

    listRuns: (id) => guarded(() => runs.listRuns(db, id)),
    findRun: (id, key) => guarded(() => runs.findRun(db, id, key)),
    findEqualRun: (key) => guarded(() => runs.findEqualRun(db, key)),
    saveRun: (draft, scores) => guarded(() => runs.saveRun(db, draft, scores)),
    countTrial: (id, key) => guarded(() => runs.countTrial(db, id, key)),
    deleteRun: (id, key) => guarded(() => runs.deleteRun(db, id, key)),

    providerUse: <Use extends { readonly provider: string }>(provider: string) =>
      guarded(async () => ((await db.providerUse.get(provider)) as Use | undefined) ?? null),
    saveProviderUse: (use) => guarded(async () => void (await db.providerUse.put(use))),
    providerKey: (provider) =>
      guarded(async () => (await db.providerKeys.get(provider))?.key ?? null),
    saveProviderKey: (provider, key) =>
      guarded(async () => {
        if (key === null) await db.providerKeys.delete(provider)
        else await db.providerKeys.put({ provider, key })
      }),
    listFetches: () =>
      guarded(async () =>
        (await db.fetches.toArray()).sort((a, b) => compareText(b.createdAt, a.createdAt)),
      ),
    updateFetch: (id, change) =>
      guarded(() =>
        db.transaction('rw', [db.fetches], async () => {
          const stored = await db.fetches.get(id)
          if (!stored) return null
          const changed = change(stored)
          await db.fetches.put(changed)
          return changed
        }),
      ),
    putFetch: (plan) => guarded(async () => void (await db.fetches.put(plan))),

    backupSize: () =>
      guarded(async () => {
        const counts = await Promise.all(
          backup.backupTables(db).map((name) => db.table(name).count()),
        )
        return { tables: db.verno, rows: counts.reduce((sum, count) => sum + count, 0) }
      }),
    dumpRows: () => backup.dumpRows(db),
    checkBackup: backup.checkBackup,
    replaceAll: (rows) => guarded(() => backup.replaceTables(db, rows)),

    storageReport: () => guarded(() => storageReport(db, estimate)),
    clearAll: () => guarded(() => clearAll(db)),
  }
}
