import { formatInterval, MISSING } from '../../../core/format/figures'
import { Whisker } from '../../../ui/whisker'
import type { WhiskerDomain } from '../../../ui/whisker-scale'
import classes from './reviewer.module.css'

export interface IntervalCellProps {
  readonly value: number | null
  readonly ci: readonly [number, number] | null
  readonly domain: WhiskerDomain
  readonly reference?: number
  readonly format: (value: number) => string
}

/** Value, dot with interval, and the interval in figures, in columns that line up. */
export function IntervalCell({ value, ci, domain, reference, format }: IntervalCellProps) {
  if (value === null) return <span className={classes.quiet}>{MISSING}</span>
  return (
    <span className={classes.interval}>
      <strong>{format(value)}</strong>
      <Whisker
        value={value}
        ci={ci}
        domain={domain}
        width={88}
        {...(reference === undefined ? {} : { reference })}
      />
      <span className={classes.range}>{formatInterval(ci, format)}</span>
    </span>
  )
}

/** Axis of all shares. */
export const SHARE: WhiskerDomain = { from: 0, to: 1 }

const ENDS = [0.1, 0.25, 0.5, 1]

/** One axis for a column of shares: up to a tenth, a quarter, a half or all, as its intervals need. */
export function shareAxis(rows: readonly { readonly ci: readonly [number, number] | null }[]) {
  const most = Math.max(0, ...rows.map(({ ci }) => ci?.[1] ?? 0))
  return { from: 0, to: ENDS.find((end) => end >= most) ?? 1 }
}
