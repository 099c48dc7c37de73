import type { EventsQuery, ExplosionsReport } from '../core/diagnostics/events/report'
import type { DatasetId } from './dataset'
import type { JobId } from './job'
import type { Result } from './errors'

export type {
  Alignment,
  EventsQuery,
  ExplosionEvent,
  ExplosionsReport,
  Grouping,
  NamedBar,
  PathLine,
  PathSet,
} from '../core/diagnostics/events/report'

export interface ExplosionsApi {
  /** The catalogue of events under a label, with paths and controls; kept nowhere. */
  explosions(jobId: JobId, id: DatasetId, query: EventsQuery): Promise<Result<ExplosionsReport>>
}
