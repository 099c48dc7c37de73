import type { JudgedCard, ReviewerReport } from '../../contracts/verdicts'
import type { RateOptions } from '../../core/diagnostics/verdicts/rates'
import type { TaskTable } from '../task-table'

export type VerdictTasks = {
  reviewerReport: {
    input: { readonly cards: readonly JudgedCard[]; readonly options: RateOptions }
    output: ReviewerReport
  }
}

export const VERDICT_TASKS: TaskTable<VerdictTasks> = {
  reviewerReport: async ({ cards, options }) => {
    const { reviewerReport } = await import('../../core/diagnostics/verdicts/report')
    return reviewerReport(cards, options)
  },
}
