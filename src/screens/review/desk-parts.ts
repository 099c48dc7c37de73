import type { SetupRows } from '../../client/setup-rows'
import type { SetupSource } from '../../client/setup-source'
import type { DatasetSummary } from '../../contracts/dataset'
import type { SetupQuery } from '../../contracts/setups'
import type { SetupFilter } from '../../state/setup-filter'
import type { CardId } from './review-state'
import type { Desk } from './use-desk'
import type { Judging } from './use-judging'
import type { Verdicts } from './use-verdicts'

export interface ReviewDeskProps {
  readonly source: SetupSource
  readonly dataset: DatasetSummary
  readonly filter: SetupFilter
  readonly query: SetupQuery
  readonly setFilter: (patch: Partial<SetupFilter>) => void
}

/** What both views of the queue work with. */
export interface DeskParts extends Omit<ReviewDeskProps, 'setFilter'> {
  /** Asks for another queue, from its first card on. */
  readonly onFilter: (patch: Partial<SetupFilter>) => void
  readonly rows: SetupRows
  readonly verdicts: Verdicts
  readonly desk: Desk
  readonly judging: Judging
  readonly isJudged: (card: CardId) => boolean
  readonly onStatistics: () => void
}
