import type { TaskTable } from '../task-table'
import { type BacktestTaskInput, type BacktestTaskOutput, backtestTask } from './backtest-task'
import { type FoldInput, type FoldOutput, runFold } from './fold'
import { joinPanels, type Panel, panelOf, type PanelSpec } from './panel'
import { type ScoreInput, type Scored, scoreTask } from './score'

export interface PanelTaskInput {
  readonly datasetId: string
  readonly symbols: readonly string[]
  readonly spec: PanelSpec
}

export type RunTasks = {
  panel: { input: PanelTaskInput; output: Panel }
  fold: { input: FoldInput; output: FoldOutput }
  score: { input: ScoreInput; output: Scored }
  backtest: { input: BacktestTaskInput; output: BacktestTaskOutput }
}

export const RUN_TASKS: TaskTable<RunTasks> = {
  panel: async ({ datasetId, symbols, spec }, { bars, scratch }) => {
    const instruments = await bars.load(datasetId, symbols)
    return joinPanels(instruments.map((instrument) => panelOf(instrument, spec, scratch)))
  },
  fold: (input) => runFold(input),
  score: (input) => scoreTask(input),
  backtest: (input, { bars }) => backtestTask(input, bars),
}
