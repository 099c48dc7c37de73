import type { DatasetId } from '../../contracts/dataset'
import { canonicalJson } from '../../contracts/canonical-json'
import { coilError } from '../../contracts/errors'
import type { EvidenceQuery, GatedBoost, TriedRule } from '../../contracts/results'
import { hashParts } from '../../core/columns/content-hash'
import type { EngineContext } from '../context'
import type { Job } from '../job'
import { evidence } from './evidence'

/**
 * What a rule does to the odds, counted as a trial on the dataset: once for the same rule, rows, label
 * and bars, however often it is asked for.
 */
export async function tryRule(
  context: EngineContext,
  job: Job,
  datasetId: DatasetId,
  query: EvidenceQuery,
): Promise<TriedRule> {
  const [boost] = (await evidence(context, job, datasetId, query)) as [GatedBoost?]
  if (boost === undefined)
    throw coilError('bad_input', 'There is no rule to try.', { stage: 'evidence' })
  const { hash } = await context.store.datasetSummary(datasetId)
  const trials = await context.store.countTrial(datasetId, hashParts([hash, canonicalJson(query)]))
  context.emit({ type: 'changed', what: ['runs'] })
  return { boost, trials }
}
