import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import classes from './spec-field.module.css'
import { parseNumber, type NumberLimits } from './parse-number'

export interface FieldGroupProps {
  readonly title: string
  readonly children: ReactNode
}

/** A titled box of `FieldRow`s. */
export function FieldGroup({ title, children }: FieldGroupProps) {
  const id = useId()
  return (
    <section className={classes.group} role="group" aria-labelledby={id}>
      <h2 id={id} className={classes.groupTitle}>
        {title}
      </h2>
      <div className={classes.box}>{children}</div>
    </section>
  )
}

interface LabelledProps {
  readonly label: string
  /** Longer words, shown on hover and read to screen readers. */
  readonly title?: string
  /** The value differs from what it is compared with. */
  readonly changed?: boolean
}

interface RowProps extends LabelledProps {
  readonly htmlFor?: string
  readonly children: ReactNode
}

/** Label left, control right; also for facts that cannot be edited. */
export function FieldRow({ label, title, changed, htmlFor, children }: RowProps) {
  const Label = htmlFor === undefined ? 'span' : 'label'
  return (
    <div className={classes.row} title={title} data-changed={changed || undefined}>
      <Label className={classes.label} {...(htmlFor === undefined ? {} : { htmlFor })}>
        {label}
      </Label>
      <span className={classes.value}>{children}</span>
    </div>
  )
}

export interface NumberFieldProps extends LabelledProps, NumberLimits {
  readonly value: number | null
  /** Written after the figure, such as '%' or 'bars'. */
  readonly unit?: string
  /** Words for null, such as 'auto'. */
  readonly empty?: string
  readonly onCommit: (value: number | null) => void
}

/** A figure that counts once Enter or leaving the field confirms it; Escape takes it back. */
export function NumberField(props: NumberFieldProps) {
  const { label, title, changed, value, unit, empty, onCommit, ...limits } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const shown = value === null ? '' : String(value)
  const [text, setText] = useState<string | null>(null)
  const parsed = parseNumber(text ?? shown, limits)
  const problem = 'problem' in parsed ? parsed.problem : ''
  useEffect(() => input.current?.setCustomValidity(problem), [problem])
  const commit = () => {
    if (text === null || 'problem' in parsed) return
    setText(null)
    if (parsed.value !== value) onCommit(parsed.value)
  }
  return (
    <FieldRow
      label={label}
      htmlFor={id}
      {...(title === undefined ? {} : { title })}
      changed={changed ?? false}
    >
      <input
        ref={input}
        id={id}
        className={classes.input}
        inputMode="decimal"
        autoComplete="off"
        value={text ?? shown}
        placeholder={empty}
        size={Math.max(4, (text ?? shown).length, shown === '' ? (empty?.length ?? 0) : 0)}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : `${id}-problem`}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setText(null)
        }}
      />
      {unit && (text ?? shown) !== '' ? <span className={classes.unit}>{unit}</span> : null}
      {problem === '' ? null : (
        <span id={`${id}-problem`} className={classes.problem} role="alert">
          {problem}
        </span>
      )}
    </FieldRow>
  )
}

export interface ChoiceFieldProps<T extends string> extends LabelledProps {
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, title, changed, value, options, onChange } = props
  const id = useId()
  return (
    <FieldRow
      label={label}
      htmlFor={id}
      {...(title === undefined ? {} : { title })}
      changed={changed ?? false}
    >
      <select
        id={id}
        className={classes.select}
        value={value}
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
    </FieldRow>
  )
}

export interface DateFieldProps extends LabelledProps {
  readonly value: string | null
  readonly onCommit: (value: string | null) => void
}

/** An ISO date or nothing. */
export function DateField({ label, title, changed, value, onCommit }: DateFieldProps) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const commit = () => {
    if (text === null) return
    setText(null)
    if ((text || null) !== value) onCommit(text || null)
  }
  return (
    <FieldRow
      label={label}
      htmlFor={id}
      {...(title === undefined ? {} : { title })}
      changed={changed ?? false}
    >
      <input
        id={id}
        type="date"
        className={classes.date}
        data-empty={(text ?? value ?? '') === '' || undefined}
        value={text ?? value ?? ''}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </FieldRow>
  )
}

export interface FlagFieldProps extends LabelledProps {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

export function FlagField({ label, title, changed, value, onChange }: FlagFieldProps) {
  const id = useId()
  return (
    <FieldRow
      label={label}
      htmlFor={id}
      {...(title === undefined ? {} : { title })}
      changed={changed ?? false}
    >
      <input
        id={id}
        type="checkbox"
        className={classes.check}
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
      />
    </FieldRow>
  )
}
