import type { ReactNode } from 'react'
import type { SetupFilter } from '../state/setup-filter'
import { QueueLink } from './queue-link'

interface EventsLinkProps {
  /** Which rows the moves lie in; null where no filter names them. */
  readonly filter: Partial<SetupFilter> | null
  readonly children: ReactNode
}

/** A count of moves: one bar of each opens, and one a horizon of those that last longer. */
export function EventsLink({ filter, children }: EventsLinkProps) {
  if (!filter) return children
  return (
    <QueueLink
      filter={{ ...filter, outcomes: 'hits', spaced: true, sort: 'date', desc: false }}
      title="Review these moves from their first bar: one card each, and one a horizon of those that last longer"
    >
      {children}
    </QueueLink>
  )
}
