import { useId } from 'react'
import type { Universe } from '../../contracts/dataset'
import type { SetupFilter } from '../../state/setup-filter'
import classes from './setups.module.css'

/** Rule signals on offer, in the order of the table's chips. */
const SIGNAL_IDS = ['S1', 'S2', 'S3', 'SQ', 'REL', 'BRK', 'HI'] as const

export interface FilterFormProps {
  readonly filter: SetupFilter
  readonly universes: readonly Universe[]
  readonly onChange: (patch: Partial<SetupFilter>) => void
}

const numberOrNull = (text: string): number | null => {
  const value = Number(text)
  return text === '' || !Number.isFinite(value) ? null : value
}

/** Every condition that a filter can hold; each change takes effect at once. */
export function FilterForm({ filter, universes, onChange }: FilterFormProps) {
  return (
    <div className={classes.form}>
      <TextRow
        label="Symbol contains"
        value={filter.sym}
        onChange={(sym) => onChange({ sym })}
        focus
      />
      <NumberRow label="BB width pctl ≤" value={filter.bb} onChange={(bb) => onChange({ bb })} />
      <NumberRow label="Close ≥" value={filter.close} onChange={(close) => onChange({ close })} />
      <NumberRow
        label="Value, M ≥"
        value={filter.value === null ? null : filter.value / 1e6}
        onChange={(millions) => onChange({ value: millions === null ? null : millions * 1e6 })}
      />
      <ChoiceRow
        label="Class"
        value={filter.cls}
        options={['all', 'stock', 'crypto', 'other'].map((name) => ({ value: name, label: name }))}
        onChange={(cls) => onChange({ cls: cls as SetupFilter['cls'] })}
      />
      <ChoiceRow
        label="Universe"
        value={filter.universe ?? ''}
        options={[
          { value: '', label: 'all instruments' },
          ...universes.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(universe) => onChange({ universe: universe || null })}
      />
      <TextRow
        label="As of date"
        type="date"
        value={filter.date ?? ''}
        onChange={(date) => onChange({ date: date || null })}
      />
      <Signals chosen={filter.sig} onChange={(sig) => onChange({ sig })} />
    </div>
  )
}

interface TextRowProps {
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'date'
  readonly focus?: boolean
  readonly onChange: (value: string) => void
}

function TextRow({ label, value, type = 'text', focus, onChange }: TextRowProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        data-autofocus={focus || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}

interface NumberRowProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function NumberRow({ label, value, onChange }: NumberRowProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        step="any"
        placeholder="any"
        value={value ?? ''}
        onChange={(event) => onChange(numberOrNull(event.target.value))}
      />
    </>
  )
}

interface ChoiceRowProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

function ChoiceRow({ label, value, options, onChange }: ChoiceRowProps) {
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

interface SignalsProps {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Signals({ chosen, onChange }: SignalsProps) {
  const id = useId()
  return (
    <>
      <span id={id} className={classes.legend}>
        Signals, all of
      </span>
      <span role="group" aria-labelledby={id} className={classes.checks}>
        {SIGNAL_IDS.map((signal) => (
          <label key={signal}>
            <input
              type="checkbox"
              checked={chosen.includes(signal)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...chosen, signal]
                    : chosen.filter((other) => other !== signal),
                )
              }
            />
            {signal}
          </label>
        ))}
      </span>
    </>
  )
}
