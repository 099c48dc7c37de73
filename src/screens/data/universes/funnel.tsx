import type { ReactNode } from 'react'
import { formatCount } from '../../../core/format/figures'
import classes from './funnel.module.css'

export interface FunnelRow {
  readonly id: string
  readonly label: string
  /** Longer words about what the condition looks at. */
  readonly title?: string
  /** Null for a condition that cannot be switched off. */
  readonly on: boolean | null
  readonly onToggle?: (on: boolean) => void
  /** The figures of the condition, to be changed in place. */
  readonly control: ReactNode
  /** What it brings in or takes out: '−108', '+9 new, 6 known'. */
  readonly effect: string
  /** How many are left after it. */
  readonly left: number
}

interface FunnelProps {
  readonly label: string
  /** What passes through: 'coins'. */
  readonly of: string
  readonly rows: readonly FunnelRow[]
}

/** Conditions applied from above, each with what it takes out and what it leaves. */
export function Funnel({ label, of, rows }: FunnelProps) {
  const most = Math.max(1, ...rows.map(({ left }) => left))
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">condition</th>
          <th scope="col">value</th>
          <th scope="col" data-align="right">
            takes out
          </th>
          <th scope="col">
            <span className={classes.hidden}>share left</span>
          </th>
          <th scope="col" data-align="right">
            <span title={`${of} left after the condition`}>left</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label: words, title, on, onToggle, control, effect, left }) => (
          <tr key={id} data-off={on === false || undefined}>
            <th scope="row" title={title}>
              <label className={classes.condition}>
                {on === null ? null : (
                  <input
                    type="checkbox"
                    className={classes.check}
                    checked={on}
                    onChange={(event) => onToggle?.(event.target.checked)}
                  />
                )}
                {words}
              </label>
            </th>
            <td>{on === false ? <span className={classes.unit}>off</span> : control}</td>
            <td data-align="right">{on === false ? '' : effect}</td>
            <td className={classes.barCell}>
              <span className={classes.bar} style={{ width: `${(100 * left) / most}%` }} />
            </td>
            <td data-align="right">
              <strong>{formatCount(left)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
