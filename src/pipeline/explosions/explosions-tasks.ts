import type { EventsQuery, ExplosionsReport } from '../../contracts/explosions'
import { collectEvents, type EventPart } from '../../core/diagnostics/events/collect-events'
import type { JudgedDays } from '../../core/diagnostics/events/judgement'
import { DEFAULT_EVENTS, summariseEvents } from '../../core/diagnostics/events/summarise-events'
import type { TaskTable } from '../task-table'

export type ExplosionsTasks = {
  collectEvents: {
    input: {
      readonly datasetId: string
      readonly symbols: readonly string[]
      readonly query: EventsQuery
      /** What was said of cards, by symbol. */
      readonly judged: ReadonlyMap<string, JudgedDays>
    }
    output: readonly EventPart[]
  }
  summariseEvents: {
    input: { readonly parts: readonly EventPart[]; readonly query: EventsQuery }
    output: ExplosionsReport
  }
}

export const EXPLOSIONS_TASKS: TaskTable<ExplosionsTasks> = {
  collectEvents: async ({ datasetId, symbols, query, judged }, { bars, scratch }) => {
    const instruments = await bars.load(datasetId, symbols)
    return instruments.flatMap(
      (one) => collectEvents(one, query, judged.get(one.symbol), scratch) ?? [],
    )
  },
  summariseEvents: ({ parts, query }, { progress }) =>
    summariseEvents(parts, query, {
      ...DEFAULT_EVENTS,
      onProgress: (_stage, done, total) => progress(done, total),
    }),
}
