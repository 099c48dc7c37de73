import type { ReactNode } from 'react'
import { queueSearch, type SetupFilter } from '../state/setup-filter'
import { useNavigation } from './navigation'
import classes from './queue-link.module.css'

export interface QueueLinkProps {
  /** Which bars of all history the queue holds. */
  readonly filter: Partial<SetupFilter>
  readonly title?: string
  /** Called when the link is followed, to put away what lies over the screen. */
  readonly onFollow?: () => void
  readonly children: ReactNode
}

/** A figure that opens the bars behind it in Review. */
export function QueueLink({ filter, title, onFollow, children }: QueueLinkProps) {
  const { href } = useNavigation()
  return (
    <a
      className={classes.link}
      href={href('/review', queueSearch(filter))}
      title={title}
      onClick={onFollow}
    >
      {children}
    </a>
  )
}
