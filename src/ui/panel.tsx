import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

export interface PanelProps {
  readonly title?: ReactNode
  /** What the title needs to be read right: theta, H, label, denominator. */
  readonly note?: ReactNode
  /** Right end of the header: a link, a chip, a key. */
  readonly aside?: ReactNode
  /** No padding round the body: for tables and charts that reach the hairlines. */
  readonly flush?: boolean
  /** Dashed border: something is asked or suspicious. */
  readonly dashed?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A pane on the canvas with an optional header line. Panes never hold panes. */
export function Panel({ title, note, aside, flush, dashed, className, children }: PanelProps) {
  const id = useId()
  const header = title !== undefined || aside !== undefined
  return (
    <section
      className={className ? `${classes.panel} ${className}` : classes.panel}
      data-dashed={dashed || undefined}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {header ? (
        <header className={classes.header}>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {note === undefined ? null : <span className={classes.note}>{note}</span>}
          {aside === undefined ? null : <span className={classes.aside}>{aside}</span>}
        </header>
      ) : null}
      <div className={classes.body} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  )
}

export interface ScreenHeaderProps {
  readonly title: ReactNode
  /** One line beside the title: dataset, label spec, denominators. */
  readonly note?: ReactNode
  readonly aside?: ReactNode
}

/** Page title line of a screen. */
export function ScreenHeader({ title, note, aside }: ScreenHeaderProps) {
  return (
    <header className={classes.screen}>
      <h1 className={classes.screenTitle}>{title}</h1>
      {note === undefined ? null : <span className={classes.screenNote}>{note}</span>}
      {aside === undefined ? null : <span className={classes.screenAside}>{aside}</span>}
    </header>
  )
}
