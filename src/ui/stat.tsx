import type { ReactNode } from 'react'
import classes from './stat.module.css'

export interface StatProps {
  readonly label: ReactNode
  readonly value: ReactNode
  /** Unit, n or interval after the value. */
  readonly note?: ReactNode
}

/** A key figure: label above, value at 15/22. Put several in a `<StatRow>`. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div className={classes.stat}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.figure}>
        <span className={classes.value}>{value}</span>
        {note === undefined ? null : <span className={classes.note}>{note}</span>}
      </dd>
    </div>
  )
}

export function StatRow({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.row}>{children}</dl>
}

export interface FactsProps {
  readonly rows: readonly (readonly [label: string, value: ReactNode])[]
}

/** Label left, value right, a hairline under each. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {rows.map(([label, value]) => (
        <div key={label} className={classes.fact}>
          <dt className={classes.factLabel}>{label}</dt>
          <dd className={classes.factValue}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
