import type { DatasetId } from '../../contracts/dataset'
import { coilError } from '../../contracts/errors'
import { SYNTHETIC_PRESETS, type TruthEvent } from '../../core/synthetic/universe'
import type { EngineContext } from '../context'
import { NEVER } from '../never'

/**
 * The table of what was planted in a synthetic dataset, by symbol and date. It is generated again
 * from preset and seed rather than stored. Throws `bad_input` for a dataset that was imported.
 */
export async function syntheticTruth(
  context: EngineContext,
  id: DatasetId,
): Promise<readonly TruthEvent[]> {
  const { name, source } = await context.store.datasetSummary(id)
  const preset =
    source.kind === 'synthetic' && SYNTHETIC_PRESETS.find((known) => known === source.preset)
  if (source.kind !== 'synthetic' || !preset) {
    throw coilError('bad_input', `Dataset ${name} is not synthetic: nothing was planted in it.`, {
      stage: 'truth',
      details: { dataset: id },
    })
  }
  return context.pool.run('truthTable', { preset, seed: source.seed }, NEVER)
}
