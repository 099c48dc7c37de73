import { FEATURES } from '../../core/features/registry'
import { SIGNALS } from '../../core/signals/registry'
import { type Comparison, COMPARISONS } from '../../core/signals/rule'
import { Select } from '../../ui/field'
import { NumberField } from '../../ui/spec-field'
import classes from './rule.module.css'
import type { Condition, RuleDraft } from './rule-draft'

const NAMES = [
  ...FEATURES.map(({ id }) => ({ value: id, label: id })),
  ...SIGNALS.map(({ id, name }) => ({ value: id, label: `${id}: ${name}` })),
]
const IS = COMPARISONS.map((value) => ({ value, label: value }))
const JOINS = [
  { value: 'all', label: 'all of them hold' },
  { value: 'any', label: 'any of them holds' },
] as const

/** What a line starts as. */
export const FIRST_CONDITION: Condition = {
  negated: false,
  name: 'bb_width_pctrank252',
  is: '<',
  limit: 0.2,
}

interface LineProps {
  readonly condition: Condition
  /** From 1. */
  readonly number: number
  readonly onChange: (condition: Condition) => void
  readonly onRemove: () => void
}

function named(condition: Condition, name: string): Condition {
  const isSignal = SIGNALS.some(({ id }) => id === name)
  return { ...condition, name, is: isSignal ? null : (condition.is ?? '<') }
}

function Line({ condition, number, onChange, onRemove }: LineProps) {
  const { negated, name, is, limit } = condition
  const feature = FEATURES.find(({ id, aliases }) => id === name || aliases.includes(name))
  const formula = feature?.formula ?? SIGNALS.find(({ id }) => id === name)?.formula ?? ''
  return (
    <li className={classes.lineOf}>
      <label className={classes.not}>
        <input
          type="checkbox"
          checked={negated}
          aria-label={`condition ${number}: not`}
          onChange={(event) => onChange({ ...condition, negated: event.target.checked })}
        />
        not
      </label>
      <Select
        bare
        label={`condition ${number}: feature or signal`}
        value={feature?.id ?? name}
        options={NAMES}
        onChange={(next) => onChange(named(condition, next))}
      />
      {is === null ? null : (
        <>
          <Select<Comparison>
            bare
            label={`condition ${number}: comparison`}
            value={is}
            options={IS}
            onChange={(next) => onChange({ ...condition, is: next })}
          />
          <span className={classes.limit}>
            <NumberField
              label={`limit ${number}`}
              value={limit}
              onCommit={(next) => next !== null && onChange({ ...condition, limit: next })}
            />
          </span>
        </>
      )}
      <span className={classes.formula} title={formula}>
        {formula}
      </span>
      <button
        type="button"
        className={classes.remove}
        aria-label={`Remove condition ${number}`}
        onClick={onRemove}
      >
        ✕
      </button>
    </li>
  )
}

interface RuleLinesProps {
  readonly draft: RuleDraft
  readonly onChange: (draft: RuleDraft) => void
}

/** The conditions of a rule, a line each, and how they are joined. */
export function RuleLines({ draft, onChange }: RuleLinesProps) {
  const { conditions, join } = draft
  const set = (next: readonly Condition[]) => onChange({ ...draft, conditions: next })
  return (
    <>
      {conditions.length > 1 ? (
        <Select
          bare
          label="how conditions are joined"
          value={join}
          options={JOINS}
          onChange={(next) => onChange({ ...draft, join: next })}
        />
      ) : null}
      <ol className={classes.lines}>
        {conditions.map((condition, index) => (
          <Line
            // Lines have no identity but their place.
            key={index}
            number={index + 1}
            condition={condition}
            onChange={(next) => set(conditions.with(index, next))}
            onRemove={() => set(conditions.toSpliced(index, 1))}
          />
        ))}
      </ol>
    </>
  )
}
