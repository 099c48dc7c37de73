import type { ReactNode } from 'react'
import classes from './backtest.module.css'

export interface SectionTitleProps {
  readonly id?: string
  readonly title: string
  readonly note?: string
  readonly children?: ReactNode
}

/** Head of a part of the screen: title, note, and what stands at the right end. */
export function SectionTitle({ id, title, note, children }: SectionTitleProps) {
  return (
    <header className={classes.sectionHead}>
      <h2 id={id} className={classes.sectionTitle}>
        {title}
      </h2>
      {note ? <span className={classes.note}>{note}</span> : null}
      {children ? <span className={classes.aside}>{children}</span> : null}
    </header>
  )
}
