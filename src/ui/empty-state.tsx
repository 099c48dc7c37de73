import type { ReactNode } from 'react'
import classes from './states.module.css'

export interface EmptyStateProps {
  /** Name of the screen, where nothing else on it says so. */
  readonly title?: string
  /** One sentence that says what is missing. */
  readonly children: ReactNode
  /** One action: a button or a link. */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {title === undefined ? null : <h1 className={classes.title}>{title}</h1>}
      <p className={classes.sentence}>{children}</p>
      {action}
    </div>
  )
}
