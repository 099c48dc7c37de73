import type { ReactNode } from 'react'
import classes from './field.module.css'

export interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  /** The label is for screen readers alone: inside tables. */
  readonly bare?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className={classes.field}>
      <span className={classes.label}>{label}</span>
      {children}
    </label>
  )
}

/** The browser's own select: works with the keyboard and inside virtual rows. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, options, onChange, bare, disabled, autoFocus } = props
  const select = (
    <select
      className={bare ? `${classes.select} ${classes.small}` : classes.select}
      aria-label={bare ? label : undefined}
      value={value}
      disabled={disabled}
      // On request of the user, who is about to choose.
      autoFocus={autoFocus}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value)
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
  return bare ? select : <Labelled label={label}>{select}</Labelled>
}

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** Pixels, or a CSS width. */
  readonly width?: number | string
  readonly autoFocus?: boolean
  /** The label is for screen readers alone. */
  readonly bare?: boolean
  readonly onEnter?: () => void
  readonly onEscape?: () => void
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, placeholder, width, autoFocus, bare, onEnter, onEscape } = props
  const input = (
    <input
      type="text"
      className={classes.input}
      style={{ width }}
      value={value}
      placeholder={placeholder}
      aria-label={bare ? label : undefined}
      // The field opens on request of the user, who wants to type into it.
      autoFocus={autoFocus}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.()
        if (event.key === 'Escape') onEscape?.()
      }}
    />
  )
  return bare ? input : <Labelled label={label}>{input}</Labelled>
}
