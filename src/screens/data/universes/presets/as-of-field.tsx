import { useState } from 'react'
import { TextField } from '../../../../ui/field'
import { parseDate } from '../../../../ui/parse-field'
import classes from '../universes.module.css'

interface AsOfFieldProps {
  /** ISO date. */
  readonly value: string
  readonly first: string
  readonly last: string
  readonly onCommit: (date: string) => void
}

/** A date within the data, in force as soon as it is one. */
export function AsOfField({ value, first, last, onCommit }: AsOfFieldProps) {
  const [text, setText] = useState<string | null>(null)
  const parsed = parseDate(text ?? value)
  const date = 'value' in parsed ? parsed.value : null
  const problem =
    'problem' in parsed
      ? parsed.problem
      : date === null
        ? 'a date is needed'
        : date < first || date > last
          ? `the data go from ${first} to ${last}`
          : null
  return (
    <span className={classes.fields}>
      <TextField
        label="as of"
        width={104}
        value={text ?? value}
        onChange={(next) => {
          setText(next)
          const typed = parseDate(next)
          if (!('value' in typed) || typed.value === null) return
          if (typed.value >= first && typed.value <= last) {
            setText(null)
            onCommit(typed.value)
          }
        }}
        onEscape={() => setText(null)}
      />
      {problem === null ? null : (
        <span className={classes.note} role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}
