import type { EngineApi, EngineEvent } from '../contracts/engine-api'
import { asResult, type Jobs } from './jobs'
import type { EngineContext } from '../pipeline/context'
import { commitImport } from '../pipeline/data/commit-import'
import { generateDataset } from '../pipeline/data/generate-dataset'
import type { Previews } from '../pipeline/data/preview'
import { readFiles, remapFile } from '../pipeline/data/read-files'
import { syntheticTruth } from '../pipeline/data/synthetic-truth'

type DataMethod =
  | 'readFiles'
  | 'remapFile'
  | 'forgetMapping'
  | 'commitImport'
  | 'discardPreview'
  | 'generateDataset'
  | 'syntheticTruth'
  | 'listDatasets'
  | 'datasetDetail'
  | 'renameDataset'
  | 'deleteDataset'
  | 'restoreDataset'
  | 'eraseDataset'
  | 'patchInstruments'
  | 'storageReport'
  | 'clearAll'

type Kind = Extract<EngineEvent, { type: 'changed' }>['what'][number]

/** The methods that bring data in, and keep it. */
export function dataMethods(
  context: EngineContext,
  jobs: Jobs,
  previews: Previews = new Map(),
): Pick<EngineApi, DataMethod> {
  const { store } = context
  const read = <T>(work: () => Promise<T>) => asResult('store', work)
  const change = <T>(what: readonly Kind[], work: () => Promise<T>) =>
    asResult('store', async () => {
      const value = await work()
      context.emit({ type: 'changed', what })
      return value
    })
  return {
    readFiles: (jobId, files) =>
      jobs.run(jobId, 'read', (job) => readFiles(context, job, previews, files)),
    remapFile: (jobId, previewId, key, mapping) =>
      jobs.run(jobId, 'read', (job) => remapFile(context, job, previews, previewId, key, mapping)),
    forgetMapping: (signature) =>
      asResult('store', () => store.forgetMapping(signature).then(() => null)),
    commitImport: (jobId, request) =>
      jobs.run(jobId, 'import', (job) => commitImport(context, job, previews, request)),
    discardPreview: async (previewId) => void previews.delete(previewId),
    generateDataset: (jobId, preset, seed) =>
      jobs.run(jobId, 'generate', (job) => generateDataset(context, job, preset, seed)),
    syntheticTruth: (id) => asResult('truth', () => syntheticTruth(context, id)),

    listDatasets: () => read(() => store.listDatasets()),
    datasetDetail: (id) => read(() => store.datasetDetail(id)),
    renameDataset: (id, name) => change(['datasets', 'runs'], () => store.renameDataset(id, name)),
    deleteDataset: (id) =>
      change(['datasets', 'runs'], () => store.deleteDataset(id).then(() => null)),
    restoreDataset: (id) => change(['datasets', 'runs'], () => store.restoreDataset(id)),
    eraseDataset: (id) =>
      change(['datasets', 'runs'], () => store.eraseDataset(id).then(() => null)),
    patchInstruments: (id, patches) =>
      change(['datasets'], () => store.patchInstruments(id, patches)),

    storageReport: () => read(() => store.storageReport()),
    clearAll: () =>
      change(['datasets', 'runs', 'universes', 'verdicts', 'drawings', 'fetches'], () =>
        store.clearAll().then(() => null),
      ),
  }
}
