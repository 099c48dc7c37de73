import {
  type CompareOptions,
  compareScores,
  type ScoreComparison,
  type SharedScores,
} from '../../core/diagnostics/compare/compare'
import type { TaskTable } from '../task-table'

export type CompareTasks = {
  compareScores: {
    input: { readonly rows: SharedScores; readonly options: CompareOptions }
    output: ScoreComparison
  }
}

export const COMPARE_TASKS: TaskTable<CompareTasks> = {
  compareScores: async ({ rows, options }) => compareScores(rows, options),
}
