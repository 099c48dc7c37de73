import { useId } from 'react'
import classes from './segmented.module.css'

export interface SegmentedProps<T extends string> {
  /** Name for screen readers. */
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One choice of a few, as radio buttons in a row. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, options, value, onChange } = props
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={classes.group}>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={name}
            className={classes.input}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={classes.label} data-text={option.label}>
            {option.label}
          </span>
        </label>
      ))}
    </div>
  )
}
