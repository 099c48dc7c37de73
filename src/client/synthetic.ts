import type { DatasetSummary } from '../contracts/dataset'
import type { EngineClient } from './engine-client'

export interface SyntheticChoice {
  readonly preset: 'demo' | 'null'
  /** A whole number below 2^32. */
  readonly seed: number
}

/** The stored dataset that a preset and seed gave, if there is one. */
export function storedSynthetic(
  datasets: readonly DatasetSummary[],
  { preset, seed }: SyntheticChoice,
): DatasetSummary | undefined {
  return datasets.find(
    ({ source }) => source.kind === 'synthetic' && source.preset === preset && source.seed === seed,
  )
}

/** Answers the stored dataset of a preset and seed; generates it when there is none yet. */
export async function openSynthetic(
  client: EngineClient,
  datasets: readonly DatasetSummary[],
  choice: SyntheticChoice,
): Promise<DatasetSummary> {
  const { preset, seed } = choice
  return (
    storedSynthetic(datasets, choice) ??
    client.runJob((api, jobId) => api.generateDataset(jobId, preset, seed))
  )
}
