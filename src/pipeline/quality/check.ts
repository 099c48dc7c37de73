import type { DatasetId, DatasetSummary } from '../../contracts/dataset'
import { checkDataset } from '../../core/quality/check-bars'
import type { BarFinding } from '../../core/quality/finding'
import { decides } from '../../core/quality/gate'
import type { FindingsBySymbol } from '../../storage/store'
import type { EngineContext } from '../context'
import { type Job, throwIfCancelled } from '../job'

/** Instruments loaded between two looks at the cancel token. */
const AT_ONCE = 64

/**
 * Checks the bars of a dataset unless that was done for these very bars, and keeps what was found.
 * Whatever counts bars asks for it first, so that no figure is made of bars nobody looked at. Answers
 * the dataset, whose hash changes when the gate has something to leave out.
 */
export async function ensureChecked(
  context: EngineContext,
  job: Pick<Job, 'cancel' | 'progress'>,
  id: DatasetId,
): Promise<DatasetSummary> {
  const { store, bars } = context
  const { contentHash, findings } = await store.quality(id)
  const before = await store.datasetSummary(id)
  if (findings !== null) return before
  const symbols = await bars.symbols(id)
  const instruments = []
  for (let from = 0; from < symbols.length; from += AT_ONCE) {
    throwIfCancelled(job.cancel, 'quality')
    job.progress('Checking bars', from, symbols.length)
    instruments.push(...(await bars.loadFiled(id, symbols.slice(from, from + AT_ONCE))))
  }
  const found = checkDataset(instruments)
  throwIfCancelled(job.cancel, 'quality')
  const bySymbol: FindingsBySymbol = Object.fromEntries(
    found.flatMap((list, index): [string, readonly BarFinding[]][] =>
      list.length === 0 ? [] : [[symbols[index] as string, list]],
    ),
  )
  const dataset = await store.saveFindings(id, contentHash, bySymbol)
  if (dataset.hash !== before.hash) context.emit({ type: 'changed', what: ['datasets'] })
  return dataset
}

/** Severe findings of a dataset that wait for a decision. */
export async function countOpen({ store }: EngineContext, id: DatasetId): Promise<number> {
  const { findings, decisions } = await store.quality(id)
  const held = decisions.filter(({ undoneAt }) => undoneAt === null)
  return Object.entries(findings ?? {}).reduce(
    (sum, [symbol, list]) =>
      sum +
      list.filter(
        (one) =>
          one.severity === 'severe' &&
          !held.some((decision) => decision.symbol === symbol && decides(decision, one)),
      ).length,
    0,
  )
}
