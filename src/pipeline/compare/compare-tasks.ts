import {
  type CompareOptions,
  compareScores,
  type DifferenceIntervals,
  differenceIntervals,
  type DrawnUnit,
  type ScoreComparison,
  type SharedScores,
} from '../../core/diagnostics/compare/compare'
import type { TaskTable } from '../task-table'

export type CompareTasks = {
  compareScores: { input: SharedScores; output: ScoreComparison }
  compareIntervals: {
    input: {
      readonly rows: SharedScores
      readonly unit: DrawnUnit
      readonly options: CompareOptions
    }
    output: DifferenceIntervals
  }
}

export const COMPARE_TASKS: TaskTable<CompareTasks> = {
  compareScores: async (rows) => compareScores(rows),
  compareIntervals: async ({ rows, unit, options }) => differenceIntervals(rows, unit, options),
}
