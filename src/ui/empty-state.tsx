import type { ReactNode } from 'react'
import classes from './states.module.css'

export interface EmptyStateProps {
  /** One sentence that says what is missing. */
  readonly children: ReactNode
  /** One action: a button or a link. */
  readonly action?: ReactNode
}

export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.sentence}>{children}</p>
      {action}
    </div>
  )
}
