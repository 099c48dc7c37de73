import { useId, useState } from 'react'
import { type NumberLimits, parseNumber } from '../../../ui/parse-field'
import classes from './funnel.module.css'

interface LiveNumberProps extends Omit<NumberLimits, 'optional'> {
  readonly label: string
  readonly value: number
  /** Written after the figure. */
  readonly unit?: string
  readonly onChange: (value: number) => void
}

/** A figure that counts while it is typed; what is no figure counts once it is one. */
export function LiveNumber({ label, value, unit, onChange, ...limits }: LiveNumberProps) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const parsed = parseNumber(text ?? String(value), limits)
  const problem = 'problem' in parsed ? parsed.problem : null
  return (
    <span className={classes.number}>
      <input
        className={classes.input}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        value={text ?? String(value)}
        onChange={(event) => {
          setText(event.target.value)
          const next = parseNumber(event.target.value, limits)
          if ('value' in next && next.value !== null) onChange(next.value)
        }}
        onBlur={() => setText(null)}
      />
      {unit ? <span className={classes.unit}>{unit}</span> : null}
      {problem === null ? null : (
        <span id={id} className={classes.problem} role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}
