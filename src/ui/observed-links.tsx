import type { ObservedBin } from '../contracts/setups'
import { formatCount } from '../core/format/figures'
import type { SetupFilter } from '../state/setup-filter'
import { QueueLink } from './queue-link'

interface ObservedLinksProps {
  readonly observed: ObservedBin
  /** The asset class that the run covers. */
  readonly cls: SetupFilter['cls']
}

/** `47 of 1,141`: those that exploded of the bars in the bin of a probability, each open. */
export function ObservedLinks({ observed: { hits, n, lo, hi }, cls }: ObservedLinksProps) {
  const filter = { cls, pmin: lo, pmax: hi }
  return (
    <>
      <QueueLink filter={{ ...filter, outcomes: 'hits' }} title="Review the bars that exploded">
        {formatCount(hits)}
      </QueueLink>{' '}
      of{' '}
      <QueueLink
        filter={filter}
        title="Review the bars of this bin, and those whose outcome is not known yet"
      >
        {formatCount(n)}
      </QueueLink>
    </>
  )
}
