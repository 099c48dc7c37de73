import { rankWithinDates, rowsByDate } from '../../core/features/date-ranks'
import type { ModelInput } from '../../core/features/input'
import type { Panel } from './panel'

/** Turns the columns of ranked inputs in `panel.x` into ranks among the panel's rows of each date. */
export function rankInputs({ x, day }: Pick<Panel, 'x' | 'day'>, inputs: readonly ModelInput[]) {
  const columns = Array.from(inputs.keys()).filter((j) => inputs[j]?.ranked)
  if (columns.length === 0) return
  const byDate = rowsByDate(day)
  for (const j of columns) rankWithinDates(x, inputs.length, j, byDate)
}
