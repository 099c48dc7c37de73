import type { SetupFilter } from '../../state/setup-filter'
import { QueueLink } from '../../ui/queue-link'
import { BARS_TITLE } from '../../ui/queue-words'

/** The bars behind a boost, and those of them that exploded; nothing where no filter can name them. */
export function BarsLinks({ filter }: { readonly filter: Partial<SetupFilter> | null }) {
  if (!filter) return null
  return (
    <>
      <QueueLink filter={filter} title={BARS_TITLE}>
        Review these bars
      </QueueLink>
      {' · '}
      <QueueLink filter={{ ...filter, outcomes: 'hits' }}>those that exploded</QueueLink>
      {' · '}
      <QueueLink filter={{ ...filter, outcomes: 'missed' }}>explosions without it</QueueLink>
    </>
  )
}
