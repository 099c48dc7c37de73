import { useId, useState } from 'react'
import { dayFromIso } from '../../core/columns/day'

interface DraftRowProps {
  readonly label: string
  /** The value in force, as text. */
  readonly value: string
  readonly placeholder?: string
  readonly inputMode?: 'text' | 'decimal'
  readonly focus?: boolean
  /** True for text that can take effect. */
  readonly isValid?: (text: string) => boolean
  readonly onApply: (text: string) => void
}

/** A field whose text takes effect when it is left or at Enter, if it makes sense. */
export function DraftRow(props: DraftRowProps) {
  const { label, value, placeholder, inputMode = 'text', focus, isValid, onApply } = props
  const id = useId()
  const [draft, setDraft] = useState(value)
  const valid = draft === '' || (isValid?.(draft) ?? true)
  const apply = () => {
    if (valid && draft !== value) onApply(draft)
  }
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={draft}
        placeholder={placeholder}
        inputMode={inputMode}
        aria-invalid={!valid || undefined}
        data-autofocus={focus || undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter') apply()
        }}
      />
    </>
  )
}

interface NumberRowProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A number, or none where the field is empty. */
export function NumberRow({ label, value, onChange }: NumberRowProps) {
  return (
    <DraftRow
      label={label}
      value={value === null ? '' : String(value)}
      placeholder="any"
      inputMode="decimal"
      isValid={(text) => Number.isFinite(Number(text))}
      onApply={(text) => onChange(text === '' ? null : Number(text))}
    />
  )
}

/** A share, typed in percent. */
export function PercentRow({ label, value, onChange }: NumberRowProps) {
  return (
    <NumberRow
      label={label}
      value={value === null ? null : Number((value * 100).toPrecision(12))}
      onChange={(percent) => onChange(percent === null ? null : percent / 100)}
    />
  )
}

interface DateRowProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** An ISO date, or none where the field is empty. */
export function DateRow({ label, value, onChange }: DateRowProps) {
  return (
    <DraftRow
      label={label}
      value={value ?? ''}
      placeholder="YYYY-MM-DD, of all history"
      isValid={(text) => dayFromIso(text) !== null}
      onApply={(text) => onChange(text || null)}
    />
  )
}

interface ChoiceRowProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One of a few values. */
export function ChoiceRow({ label, value, options, onChange }: ChoiceRowProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  )
}
