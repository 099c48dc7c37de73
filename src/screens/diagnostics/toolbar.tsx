import type { DatasetSummary, Universe } from '../../contracts/dataset'
import { LIQUID } from '../../contracts/spec'
import { formatAmount } from '../../core/format/figures'
import { LABEL_KINDS, type LabelKind, type LabelSpec } from '../../core/labels/label-spec'
import type { SetSearch } from '../../ui/navigation'
import { LabelFields } from '../../ui/label-fields'
import { Segmented } from '../../ui/segmented'
import { ChoiceField, DateField, FlagField } from '../../ui/spec-field'
import desk from '../../ui/desk.module.css'
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
  return (
    <div className={desk.toolbar} role="group" aria-label="Label and rows">
      {classNames.length > 1 ? (
        <Segmented
          label="Asset class"
          value={assetClass}
          options={classNames.map((name) => ({ value: name, label: name }))}
          onChange={(cls) => onChange({ cls, theta: null })}
        />
      ) : null}
      <div className={desk.tool}>
        <ChoiceField<LabelKind>
          label="label"
          value={label.kind}
          options={KINDS}
          onChange={(kind) => onChange({ label: kind, theta: null })}
        />
      </div>
      <LabelFields
        label={label}
        onTheta={(theta) => onChange({ theta })}
        onHorizon={(h) => onChange({ h })}
        onHole={(hole) => onChange({ hole })}
      />
      {universes.length > 0 ? (
        <div className={desk.tool}>
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
      <div className={desk.tool}>
        <DateField label="from" value={view.from} onCommit={(from) => onChange({ from })} />
      </div>
      <div className={desk.tool}>
        <DateField label="to" value={view.to} onCommit={(to) => onChange({ to })} />
      </div>
      <div className={desk.tool}>
        <FlagField
          label="liquid rows only"
          title={liquidWords(assetClass)}
          value={view.liq}
          onChange={(liq) => onChange({ liq })}
        />
      </div>
      <div className={desk.tool}>
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
