import { dayIndex } from '../../core/columns/brand'
import type { TaskTable } from '../task-table'
import { type ScreenFigures, screenFigures } from './screen-figures'

export type UniverseTasks = {
  screenFigures: {
    input: {
      readonly datasetId: string
      readonly symbols: readonly string[]
      /** Days since 1970-01-01. */
      readonly day: number
    }
    /** Without the instruments that have no bar by then. */
    output: readonly ScreenFigures[]
  }
}

export const UNIVERSE_TASKS: TaskTable<UniverseTasks> = {
  screenFigures: async ({ datasetId, symbols, day }, { bars }) => {
    const instruments = await bars.load(datasetId, symbols)
    return instruments.flatMap((instrument) => screenFigures(instrument, dayIndex(day)) ?? [])
  },
}
