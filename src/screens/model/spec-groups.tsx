import type { DatasetSummary } from '../../contracts/dataset'
import { formatAmount } from '../../core/format/figures'
import { isMultiple, LABEL_KINDS, type LabelKind } from '../../core/labels/label-spec'
import {
  ChoiceField,
  DateField,
  FieldGroup,
  FieldRow,
  FlagField,
  NumberField,
} from '../../ui/spec-field'
import { HoleField } from '../../ui/hole-field'
import { RunUniverseNote } from '../../ui/run-universe-note'
import {
  classChoices,
  type ClassChoice,
  isLiquid,
  liquidity,
  withClass,
  withHorizon,
  withKind,
  withTheta,
} from './draft'
import styles from './model.module.css'
import type { Draft } from './use-draft'

export interface GroupProps {
  readonly form: Draft
}

const percent = (share: number) => Number((share * 100).toFixed(6))

export function RowsGroup({ form, dataset }: GroupProps & { readonly dataset: DatasetSummary }) {
  const { draft, edit, edits } = form
  const classes = classChoices(dataset)
  return (
    <FieldGroup title="Rows">
      <FieldRow label="dataset">
        <span className={styles.datasetName} title={dataset.name}>
          {dataset.name}
        </span>
      </FieldRow>
      {classes.length > 1 ? (
        <ChoiceField<ClassChoice>
          label="asset class"
          value={draft.cls}
          options={classes.map((name) => ({ value: name, label: name }))}
          changed={edits.includes('cls')}
          onChange={(cls) => edit(withClass(draft, cls))}
        />
      ) : null}
      <ChoiceField
        label="universe"
        value={draft.uni}
        options={universeOptions(form)}
        changed={edits.includes('uni')}
        onChange={(uni) => edit({ uni })}
      />
      <RunUniverseNote symbols={form.spec.universe} first={laterOf(dataset.first, draft.from)} />
      <DateField
        label="from"
        value={draft.from}
        changed={edits.includes('from')}
        onCommit={(from) => edit({ from })}
      />
      <DateField
        label="to"
        value={draft.to}
        changed={edits.includes('to')}
        onCommit={(to) => edit({ to })}
      />
      <FlagField
        label={`liquid${liquidWords(form)}`}
        title="Least close, and least mean of close × volume over 20 bars"
        value={isLiquid(draft)}
        changed={edits.includes('close') || edits.includes('value')}
        onChange={(liquid) => edit(liquidity(draft.cls, liquid))}
      />
      <FlagField
        label="count suspect bars"
        title="Rows that touch bars with an open or excluded finding of Data, Quality count like all others"
        value={draft.sus === 'counted'}
        changed={edits.includes('sus')}
        onChange={(counted) => edit({ sus: counted ? 'counted' : 'left_out' })}
      />
    </FieldGroup>
  )
}

const laterOf = (a: string, b: string | null): string => (b !== null && b > a ? b : a)

function liquidWords({ draft: { close, value } }: Draft): string {
  const words = [
    ...(close === null ? [] : [`close ≥ ${close}`]),
    ...(value === null ? [] : [`value ≥ ${formatAmount(value)}`]),
  ]
  return words.length === 0 ? ' rows only' : `: ${words.join(', ')}`
}

function universeOptions({ base, universes }: Draft) {
  const named = universes.map(({ id, name }) => ({ value: id, label: name }))
  if (base.universe === null) return [{ value: '', label: 'all instruments' }, ...named]
  const known = universes.find(({ symbols }) => symbols.join() === base.universe?.join())
  const own = { value: '', label: known?.name ?? `${base.universe.length} symbols of the run` }
  return [own, { value: 'all', label: 'all instruments' }, ...named]
}

const TRIPLE_BARRIER =
  'Explodes where close + target × ATR14 is touched before close − ATR14; a bar that touches both counts for the lower'

export function LabelGroup({ form: { draft, edit, edits } }: GroupProps) {
  const scaled = isMultiple(draft.label)
  const unit = draft.label === 'triple_barrier' ? 'ATR' : 'σ√H'
  return (
    <FieldGroup title="Label">
      <ChoiceField<LabelKind>
        label="kind"
        value={draft.label}
        options={LABEL_KINDS.map((kind) => ({ value: kind, label: kind }))}
        changed={edits.includes('label')}
        onChange={(kind) => edit(withKind(draft, kind))}
      />
      <NumberField
        label={scaled ? 'target, multiple' : 'theta'}
        title={draft.label === 'triple_barrier' ? TRIPLE_BARRIER : undefined}
        value={scaled ? draft.theta : percent(draft.theta)}
        min={scaled ? 0.1 : 1}
        max={scaled ? 50 : 10_000}
        unit={scaled ? unit : '%'}
        changed={edits.includes('theta')}
        onCommit={(value) => value !== null && edit(withTheta(draft, scaled ? value : value / 100))}
      />
      <NumberField
        label="horizon H"
        value={draft.h}
        min={1}
        max={250}
        whole
        unit="bars"
        changed={edits.includes('h')}
        onCommit={(h) => h !== null && edit(withHorizon(draft, h))}
      />
      <HoleField
        value={draft.hole}
        changed={edits.includes('hole')}
        onCommit={(hole) => edit({ hole })}
      />
    </FieldGroup>
  )
}

export function ModelGroup({ form: { draft, edit, edits } }: GroupProps) {
  return (
    <FieldGroup title="Model">
      <FieldRow label="kind">logistic, L2</FieldRow>
      <NumberField
        label="penalty C"
        title="Inverse strength of the L2 penalty: smaller is stricter"
        value={draft.c}
        min={1e-6}
        max={1e6}
        changed={edits.includes('c')}
        onCommit={(c) => c !== null && edit({ c })}
      />
      <FieldRow label="missing">median and flag</FieldRow>
      <ChoiceField<'outcomes' | 'verdicts'>
        label="learns from"
        title="Blind verdicts: trains on the cards you said yes or no to, blind; calibration, figures and backtest go by outcomes either way"
        value={draft.learn}
        options={[
          { value: 'outcomes', label: 'outcomes' },
          { value: 'verdicts', label: 'blind verdicts' },
        ]}
        changed={edits.includes('learn')}
        onChange={(learn) => edit({ learn })}
      />
      <ChoiceField<'equal' | 'uniqueness'>
        label="row weights"
        title="Uniqueness: rows whose labels overlap share their weight (López de Prado, 2018, chapter 4)"
        value={draft.weights}
        options={[
          { value: 'equal', label: 'equal' },
          { value: 'uniqueness', label: 'uniqueness' },
        ]}
        changed={edits.includes('weights')}
        onChange={(weights) => edit({ weights })}
      />
    </FieldGroup>
  )
}

export function ValidationGroup({ form: { draft, edit, edits } }: GroupProps) {
  return (
    <FieldGroup title="Validation">
      <NumberField
        label="folds, walk forward"
        value={draft.folds}
        min={1}
        max={100}
        whole
        changed={edits.includes('folds')}
        onCommit={(folds) => folds !== null && edit({ folds })}
      />
      <FieldRow label="gap each side" title="No label window reaches into the next part">
        {draft.h} bars
      </FieldRow>
      <NumberField
        label="train at least"
        value={draft.train}
        min={1}
        whole
        optional
        unit="dates"
        empty="35% of dates"
        changed={edits.includes('train')}
        onCommit={(train) => edit({ train })}
      />
      <NumberField
        label="calibrate on"
        value={draft.cal}
        min={1}
        whole
        optional
        unit="dates"
        empty="8%, 42 to 126 dates"
        changed={edits.includes('cal')}
        onCommit={(cal) => edit({ cal })}
      />
      <FieldRow
        label="calibration"
        title="Isotonic needs at least 1,000 rows and 100 events in the slice"
      >
        Platt or isotonic
      </FieldRow>
      <NumberField
        label="seed"
        value={draft.seed}
        whole
        changed={edits.includes('seed')}
        onCommit={(seed) => seed !== null && edit({ seed })}
      />
    </FieldGroup>
  )
}
