import { type ReactNode, useId } from 'react'
import classes from './choice.module.css'

export interface ChoiceOption<T extends string> {
  readonly value: T
  readonly label: ReactNode
  /** What choosing it means. */
  readonly note?: ReactNode
}

export interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: readonly ChoiceOption<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** Radio buttons under each other, each with a line about what it does. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.choice}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.note === undefined ? null : <span className={classes.note}>{option.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
