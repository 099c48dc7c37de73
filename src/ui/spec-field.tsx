import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import classes from './spec-field.module.css'
import { type NumberLimits, type Parsed, parseDate, parseNumber } from './parse-field'

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
  readonly title?: string | undefined
  /** The value differs from what it is compared with. */
  readonly changed?: boolean | undefined
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
  const { value, onCommit, min, max, whole, optional, ...rest } = props
  const limits = { min, max, whole, optional }
  return (
    <TextualField<number>
      {...rest}
      shown={value === null ? '' : String(value)}
      inputMode="decimal"
      parse={(text) => parseNumber(text, limits)}
      onCommit={(next) => next !== value && onCommit(next)}
    />
  )
}

interface TextualFieldProps<T> extends LabelledProps {
  readonly shown: string
  readonly unit?: string
  readonly empty?: string
  readonly inputMode: 'decimal' | 'numeric'
  readonly parse: (text: string) => Parsed<T>
  readonly onCommit: (value: T | null) => void
}

function TextualField<T>(props: TextualFieldProps<T>) {
  const { label, title, changed, shown, unit, empty, inputMode, parse, onCommit } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState<string | null>(null)
  const parsed = parse(text ?? shown)
  const problem = 'problem' in parsed ? parsed.problem : ''
  useEffect(() => input.current?.setCustomValidity(problem), [problem])
  const commit = () => {
    if (text === null || 'problem' in parsed) return
    setText(null)
    onCommit(parsed.value)
  }
  return (
    <FieldRow label={label} htmlFor={id} title={title} changed={changed}>
      <input
        ref={input}
        id={id}
        className={classes.input}
        inputMode={inputMode}
        autoComplete="off"
        value={text ?? shown}
        placeholder={empty}
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
    <FieldRow label={label} htmlFor={id} title={title} changed={changed}>
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

/** An ISO date, or nothing for no limit. */
export function DateField({ value, onCommit, ...rest }: DateFieldProps) {
  return (
    <TextualField<string>
      {...rest}
      shown={value ?? ''}
      empty="YYYY-MM-DD"
      inputMode="numeric"
      parse={parseDate}
      onCommit={(next) => next !== value && onCommit(next)}
    />
  )
}

export interface FlagFieldProps extends LabelledProps {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

export function FlagField({ label, title, changed, value, onChange }: FlagFieldProps) {
  const id = useId()
  return (
    <FieldRow label={label} htmlFor={id} title={title} changed={changed}>
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
