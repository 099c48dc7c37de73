import type { DatasetSummary } from '../../contracts/dataset'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { NEVER } from '../never'
import { ensureChecked } from '../quality/check'
import type { GenerateInput } from './generate-series'

const NAMES: Readonly<Record<GenerateInput['preset'], string>> = {
  demo: 'Synthetic demo',
  null: 'Synthetic, nothing planted',
}

/** Stores a synthetic universe as a dataset that says so wherever it is shown. */
export async function generateDataset(
  context: EngineContext,
  job: Job,
  preset: GenerateInput['preset'],
  seed: number,
): Promise<DatasetSummary> {
  job.progress('Generating bars', 0, 1)
  const instruments = await context.pool.run('generateSeries', { preset, seed }, job.cancel)
  const { dataset } = await context.store.createDataset(
    {
      name: `${NAMES[preset]}, seed ${seed}`,
      source: { kind: 'synthetic', preset, seed },
      instruments,
      universes: [],
    },
    {
      cancel: job.cancel,
      progress: (done, total) => job.progress('Storing bars', done, total),
    },
  )
  const checked = await ensureChecked(context, { ...job, cancel: NEVER }, dataset.id)
  context.emit({ type: 'changed', what: ['datasets'] })
  return checked
}
