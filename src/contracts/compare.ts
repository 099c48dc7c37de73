import type { ScoreComparison } from '../core/diagnostics/compare/compare'
import type { DatasetId } from './dataset'
import type { JobId } from './job'
import type { Result } from './errors'

export type {
  ComparedFigure,
  ComparedFigureId,
  ScoreComparison,
  TopCount,
  TopSide,
} from '../core/diagnostics/compare/compare'

export interface RunComparison extends ScoreComparison {
  /** Runs of other labels have no outcome in common: only their ranking is compared. */
  readonly sameLabel: boolean
}

export interface CompareApi {
  /** Two runs of a dataset over the bars that both scored. Throws `not_found`. */
  compareRuns(
    jobId: JobId,
    id: DatasetId,
    here: string,
    there: string,
  ): Promise<Result<RunComparison>>
}
