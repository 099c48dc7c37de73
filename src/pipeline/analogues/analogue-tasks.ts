import type { Analogue } from '../../contracts/analogues'
import type { RowFilter } from '../../contracts/spec'
import { dayOfBar } from '../../core/columns/bars'
import { isoFromDay } from '../../core/columns/day'
import { nearestIn, type NearSearch } from '../../core/diagnostics/analogues/nearest'
import type { TaskTable } from '../task-table'
import { type DayValues, valuesOn } from './day-values'

export interface FoundAnalogues {
  readonly cards: readonly Analogue[]
  readonly of: number
}

export type AnalogueTasks = {
  analogues: {
    input: {
      readonly datasetId: string
      readonly symbols: readonly string[]
      readonly search: NearSearch
    }
    output: FoundAnalogues
  }
  dayValues: {
    input: {
      readonly datasetId: string
      readonly symbols: readonly string[]
      readonly day: number
      readonly features: readonly string[]
      readonly rows: RowFilter | null
    }
    output: readonly DayValues[]
  }
}

export const ANALOGUE_TASKS: TaskTable<AnalogueTasks> = {
  dayValues: async ({ datasetId, symbols, day, features, rows }, { bars }) =>
    (await bars.load(datasetId, symbols)).flatMap(
      (instrument) => valuesOn(instrument, day, features, rows) ?? [],
    ),
  analogues: async ({ datasetId, symbols, search }, { bars }) => {
    const found = (await bars.load(datasetId, symbols)).map((instrument) => {
      const { near, of } = nearestIn(instrument, search)
      const cards = near.map(({ bar, distance }) => ({
        symbol: instrument.symbol,
        date: isoFromDay(dayOfBar(instrument.bars, bar)),
        distance,
      }))
      return { cards, of }
    })
    return {
      cards: found.flatMap(({ cards }) => cards),
      of: found.reduce((sum, { of }) => sum + of, 0),
    }
  },
}
