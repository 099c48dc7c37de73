import {
  compareScores,
  type ScoreComparison,
  type SharedScores,
} from '../../core/diagnostics/compare/compare'
import {
  type CompareOptions,
  type DifferenceIntervals,
  differenceIntervals,
  type DrawnUnit,
} from '../../core/diagnostics/compare/difference-intervals'
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
