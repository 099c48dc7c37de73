import type { DatasetSummary, Universe } from '../../contracts/dataset'
import { LIQUID } from '../../contracts/spec'
import { formatAmount } from '../../core/format/figures'
import {
  isMultiple,
  LABEL_KINDS,
  type LabelKind,
  type LabelSpec,
} from '../../core/labels/label-spec'
import type { SetSearch } from '../../ui/navigation'
import { Segmented } from '../../ui/segmented'
import { ChoiceField, DateField, FlagField, NumberField } from '../../ui/spec-field'
import classes from './diagnostics.module.css'
import { classesOf, classOf, type DiagnosticsView } from './view'

export interface ToolbarProps {
  readonly dataset: DatasetSummary
  readonly view: DiagnosticsView
  readonly label: LabelSpec
  readonly universes: readonly Universe[]
  readonly onChange: SetSearch<DiagnosticsView>
}

const KINDS = LABEL_KINDS.map((kind) => ({ value: kind, label: kind }))

/** Label and rows; each change asks the engine anew. */
export function Toolbar({ dataset, view, label, universes, onChange }: ToolbarProps) {
  const classNames = classesOf(dataset)
  const assetClass = classOf(view, dataset)
  const scaled = isMultiple(label.kind)
  return (
    <div className={classes.toolbar} role="group" aria-label="Label and rows">
      {classNames.length > 1 ? (
        <Segmented
          label="Asset class"
          value={assetClass}
          options={classNames.map((name) => ({ value: name, label: name }))}
          onChange={(cls) => onChange({ cls, theta: null })}
        />
      ) : null}
      <div className={classes.tool}>
        <ChoiceField<LabelKind>
          label="label"
          value={label.kind}
          options={KINDS}
          onChange={(kind) => onChange({ label: kind, theta: null })}
        />
      </div>
      <div className={classes.tool}>
        <NumberField
          label={scaled ? 'multiple' : 'theta'}
          value={scaled ? label.theta : Number((label.theta * 100).toFixed(6))}
          min={scaled ? 0.1 : 1}
          max={scaled ? 50 : 10_000}
          unit={label.kind === 'triple_barrier' ? 'ATR' : scaled ? 'σ√H' : '%'}
          onCommit={(value) => onChange({ theta: value === null || scaled ? value : value / 100 })}
        />
      </div>
      <div className={classes.tool}>
        <NumberField
          label="H"
          value={label.horizon}
          min={1}
          max={250}
          whole
          unit="bars"
          onCommit={(h) => onChange({ h: h ?? 10 })}
        />
      </div>
      {universes.length > 0 ? (
        <div className={classes.tool}>
          <ChoiceField
            label="universe"
            value={view.uni ?? ''}
            options={[
              { value: '', label: 'all' },
              ...universes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(uni) => onChange({ uni: uni || null })}
          />
        </div>
      ) : null}
      <div className={classes.tool}>
        <DateField label="from" value={view.from} onCommit={(from) => onChange({ from })} />
      </div>
      <div className={classes.tool}>
        <DateField label="to" value={view.to} onCommit={(to) => onChange({ to })} />
      </div>
      <div className={classes.tool}>
        <FlagField
          label="liquid rows only"
          title={liquidWords(assetClass)}
          value={view.liq}
          onChange={(liq) => onChange({ liq })}
        />
      </div>
      <div className={classes.tool}>
        <FlagField
          label="count suspect bars"
          title="Bars with an open or excluded finding of Data, Quality count like all others"
          value={view.all}
          onChange={(all) => onChange({ all })}
        />
      </div>
    </div>
  )
}

function liquidWords(assetClass: keyof typeof LIQUID): string {
  const { minClose, minTradedValue } = LIQUID[assetClass]
  const close = minClose === null ? [] : [`close at least ${minClose}`]
  const value =
    minTradedValue === null
      ? []
      : [`mean traded value over 20 bars at least ${formatAmount(minTradedValue)}`]
  return [...close, ...value].join(', ') || `no limits are set for class ${assetClass}`
}
