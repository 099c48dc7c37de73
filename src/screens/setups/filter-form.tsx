import { useId } from 'react'
import type { Universe } from '../../contracts/dataset'
import { dayFromIso } from '../../core/columns/day'
import type { SetupFilter } from '../../state/setup-filter'
import { isReadable, isRule, withRule } from '../../state/filter-rule'
import { judgedIsWords, judgedNow, readJudged } from '../../state/judged-field'
import { VERDICTS } from '../../contracts/verdicts'
import { OUTCOME_OPTIONS } from '../../ui/outcome-words'
import { ChoiceRow, DateRow, DraftRow, NumberRow, PercentRow } from './filter-rows'
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
  const judged = readJudged(filter.judged)?.is ?? ''
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
      <PercentRow
        label="Probability ≥, %"
        value={filter.pmin}
        onChange={(pmin) => onChange({ pmin })}
      />
      <PercentRow
        label="Probability ≤, %"
        value={filter.pmax}
        onChange={(pmax) => onChange({ pmax })}
      />
      <ChoiceRow
        label="Verdict"
        value={judged}
        options={[
          { value: '', label: 'any or none' },
          { value: 'none', label: 'not judged yet' },
          ...VERDICTS.map((kind) => ({ value: kind, label: kind })),
          ...(judged === '' || judged === 'none' || VERDICTS.some((kind) => kind === judged)
            ? []
            : [{ value: judged, label: judgedIsWords(judged) }]),
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
