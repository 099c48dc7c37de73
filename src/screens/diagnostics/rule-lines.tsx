import { FEATURES } from '../../core/features/registry'
import { SIGNALS } from '../../core/signals/registry'
import { type Comparison, COMPARISONS } from '../../core/signals/rule'
import { Select } from '../../ui/field'
import { NumberField } from '../../ui/spec-field'
import classes from './rule.module.css'
import { type Condition, conditionOn, type RuleDraft } from './rule-draft'

const NAMES = [
  ...FEATURES.map(({ id }) => ({ value: id, label: id })),
  ...SIGNALS.map(({ id, name }) => ({ value: id, label: `${id}: ${name}` })),
]
const IS = COMPARISONS.map((value) => ({ value, label: value }))
const JOINS = [
  { value: 'all', label: 'all of them hold' },
  { value: 'any', label: 'any of them holds' },
] as const

/** What stands in a line before anything is chosen: no part of the rule, and no trial. */
const UNCHOSEN = { value: '', label: 'choose a feature or signal' }

interface LineProps {
  /** Null before a feature or signal is chosen. */
  readonly condition: Condition | null
  /** From 1. */
  readonly number: number
  readonly onChange: (condition: Condition) => void
  readonly onRemove: () => void
}

const formulaOf = (name: string): string =>
  [...FEATURES, ...SIGNALS].find(({ id }) => id === name)?.formula ?? ''

function Line({ condition, number, onChange, onRemove }: LineProps) {
  const name = condition?.name ?? ''
  return (
    <li className={classes.lineOf}>
      <label className={classes.not}>
        <input
          type="checkbox"
          checked={condition?.negated ?? false}
          disabled={condition === null}
          aria-label={`condition ${number}: not`}
          onChange={(event) =>
            condition && onChange({ ...condition, negated: event.target.checked })
          }
        />
        not
      </label>
      <Select
        bare
        autoFocus={condition === null}
        label={`condition ${number}: feature or signal`}
        value={name}
        options={condition === null ? [UNCHOSEN, ...NAMES] : NAMES}
        onChange={(next) => onChange(conditionOn(next, condition))}
      />
      {condition === null || condition.is === null ? null : (
        <Comparing condition={condition} is={condition.is} number={number} onChange={onChange} />
      )}
      <button
        type="button"
        className={classes.remove}
        aria-label={`Remove condition ${number}`}
        onClick={onRemove}
      >
        ✕
      </button>
      <span className={classes.formula} title={formulaOf(name)}>
        {formulaOf(name)}
      </span>
    </li>
  )
}

interface ComparingProps extends Pick<LineProps, 'number' | 'onChange'> {
  readonly condition: Condition
  readonly is: Comparison
}

/** How a feature is compared, and with what. */
function Comparing({ condition, is, number, onChange }: ComparingProps) {
  return (
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
          value={condition.limit}
          onCommit={(next) => next !== null && onChange({ ...condition, limit: next })}
        />
      </span>
    </>
  )
}

interface RuleLinesProps {
  readonly draft: RuleDraft
  /** True while a line waits for a choice. */
  readonly adding: boolean
  readonly onChange: (draft: RuleDraft) => void
  readonly onAdding: (adding: boolean) => void
}

/** The conditions of a rule, a line each, and how they are joined. */
export function RuleLines({ draft, adding, onChange, onAdding }: RuleLinesProps) {
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
        {[...conditions, ...(adding ? [null] : [])].map((condition, index) => (
          <Line
            // Lines have no identity but their place.
            key={index}
            number={index + 1}
            condition={condition}
            onChange={(next) => {
              if (condition === null) onAdding(false)
              set(condition === null ? [...conditions, next] : conditions.with(index, next))
            }}
            onRemove={() =>
              condition === null ? onAdding(false) : set(conditions.toSpliced(index, 1))
            }
          />
        ))}
      </ol>
    </>
  )
}
