import type { ReviewerReport } from '../../contracts/verdicts'
import type { LabelSpec } from '../../core/labels/label-spec'
import type { EngineContext } from '../context'
import { NEVER } from '../never'
import { judgedCards } from './judged-cards'

/** Bootstrap draws of each interval, and their seed. */
const DRAWS = { draws: 2000, seed: 1 } as const

/** What the verdicts on a dataset were worth under a label, and against a run where one is given. */
export async function reviewerReport(
  context: EngineContext,
  datasetId: string,
  label: LabelSpec,
  runKey: string | null,
): Promise<ReviewerReport> {
  const cards = await judgedCards(context, datasetId, label, runKey)
  const options = { horizon: label.horizon, ...DRAWS }
  return context.pool.run('reviewerReport', { cards, options }, NEVER)
}
