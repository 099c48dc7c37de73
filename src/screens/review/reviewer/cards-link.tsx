import type { ReactNode } from 'react'
import type { LabelSpec } from '../../../core/labels/label-spec'
import { labelText } from '../../../state/label-field'
import type { SetupFilter } from '../../../state/setup-filter'
import { QueueLink } from '../../../ui/queue-link'

export interface CardsLinkProps {
  /** Which judged cards, as `judgedText` writes them, and what else narrows or orders them. */
  readonly filter: Partial<SetupFilter> & Pick<SetupFilter, 'judged'>
  readonly label: LabelSpec
  /** What the queue holds, beside cards that a figure leaves out. */
  readonly title: string
  /** Puts the dialog away when the link is followed. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Figures leave out cards that the queue has, and none of the bars of a queue is without the history of signals. */
const BESIDES =
  ': also those that were not blind or have no outcome yet, none without the history that signals need'

/** A figure of the reviewer that opens its cards. */
export function CardsLink({ filter, label, title, onClose, children }: CardsLinkProps) {
  return (
    <QueueLink
      filter={{ label: labelText(label), sort: 'date', ...filter }}
      title={`${title}${BESIDES}`}
      onFollow={onClose}
    >
      {children}
    </QueueLink>
  )
}
