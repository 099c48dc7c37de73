import type { ReactNode } from 'react'
import type { CsvText } from '../../../core/format/csv'
import { CsvLink } from '../../../ui/csv-link'
import classes from './reviewer.module.css'

export interface SectionProps {
  readonly title: string
  /** What its figures count. */
  readonly note?: ReactNode
  /** The table as CSV; null while there is nothing in it. */
  readonly csv: (() => CsvText) | null
  readonly children: ReactNode
}

/** A titled part of the statistics. */
export function Section({ title, note, csv, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={`${title}: figures`}>
      <header className={classes.head}>
        <h3>{title}</h3>
        <span className={classes.note}>{note}</span>
        {csv ? (
          <CsvLink
            of={title.toLowerCase()}
            name={`reviewer-${title.toLowerCase().replaceAll(' ', '-')}`}
            text={csv}
          />
        ) : null}
      </header>
      {children}
    </section>
  )
}

/** One sentence that says what is missing and what to do next. */
export const Missing = ({ children }: { readonly children: ReactNode }) => (
  <p className={classes.missing}>{children}</p>
)
