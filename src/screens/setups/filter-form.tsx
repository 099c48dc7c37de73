import { useId, useState } from 'react'
import type { Universe } from '../../contracts/dataset'
import { dayFromIso } from '../../core/columns/day'
import type { SetupFilter } from '../../state/setup-filter'
import { isReadable, isRule, withRule } from '../../state/filter-rule'
import { judgedNow, readJudged } from '../../state/judged-field'
import { VERDICTS } from '../../contracts/verdicts'
import { OUTCOME_OPTIONS } from '../../ui/outcome-words'
import classes from './setups.module.css'

/** Rule signals on offer, in the order of the table's chips. */
const SIGNAL_IDS = [
  'S1',
  'S2',
  'S3',
  'HI',
  'SQ',
  'SQOFF',
  'SQFIRE',
  'NR7',
  'REL',
  'BRK',
  'PRE',
] as const

export interface FilterFormProps {
  readonly filter: SetupFilter
  readonly universes: readonly Universe[]
  readonly onChange: (patch: Partial<SetupFilter>) => void
}

/** Every condition that a filter can hold. */
export function FilterForm({ filter, universes, onChange }: FilterFormProps) {
  return (
    <div className={classes.form}>
      <DraftRow
        label="Symbol contains"
        value={filter.sym}
        placeholder="any; =ABC is ABC alone"
        focus
        onApply={(sym) => onChange({ sym })}
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
      <ChoiceRow
        label="Outcome"
        value={filter.outcomes}
        options={OUTCOME_OPTIONS}
        onChange={(outcomes) => onChange({ outcomes: outcomes as SetupFilter['outcomes'] })}
      />
      <ChoiceRow
        label="Bars"
        value={filter.spaced ? 'first' : 'all'}
        options={[
          { value: 'all', label: 'all of them' },
          { value: 'first', label: 'the first per horizon' },
        ]}
        onChange={(bars) => onChange({ spaced: bars === 'first' })}
      />
      <NumberRow
        label="Probability ≥, %"
        value={filter.pmin === null ? null : Number((filter.pmin * 100).toPrecision(12))}
        onChange={(percent) => onChange({ pmin: percent === null ? null : percent / 100 })}
      />
      <ChoiceRow
        label="Verdict"
        value={readJudged(filter.judged)?.is ?? ''}
        options={[
          { value: '', label: 'any or none' },
          { value: 'none', label: 'not judged yet' },
          ...VERDICTS.map((kind) => ({ value: kind, label: kind })),
        ]}
        onChange={(is) => onChange({ judged: is === '' ? null : judgedNow(is as 'none') })}
      />
      <DraftRow
        label="Rule"
        value={filter.sig.find(isRule) ?? ''}
        placeholder="bb_width20 < 0.05 and not SQ"
        isValid={isReadable}
        onApply={(rule) => onChange({ sig: withRule(filter.sig, rule) })}
      />
      <DateRow label="From" value={filter.from} onChange={(from) => onChange({ from })} />
      <DateRow label="To" value={filter.to} onChange={(to) => onChange({ to })} />
      <DraftRow
        label="As of date"
        value={filter.date ?? ''}
        placeholder="YYYY-MM-DD, last if empty"
        isValid={(text) => dayFromIso(text) !== null}
        onApply={(date) => onChange({ date: date || null })}
      />
      <Signals chosen={filter.sig} onChange={(sig) => onChange({ sig })} />
    </div>
  )
}

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
function DraftRow(props: DraftRowProps) {
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

function NumberRow({ label, value, onChange }: NumberRowProps) {
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

interface DateRowProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

function DateRow({ label, value, onChange }: DateRowProps) {
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
      <span role="group" aria-labelledby={id} className={`${classes.checks} ${classes.wide}`}>
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
