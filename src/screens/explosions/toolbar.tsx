import type { DatasetSummary } from '../../contracts/dataset'
import type { LabelSpec } from '../../core/labels/label-spec'
import type { SetSearch } from '../../ui/navigation'
import { Segmented } from '../../ui/segmented'
import { NumberField } from '../../ui/spec-field'
import classes from './explosions.module.css'
import { type ClassChoice, classesOf, classOf, type ExplosionsView, KINDS } from './view'

export interface ToolbarProps {
  readonly dataset: DatasetSummary
  readonly view: ExplosionsView
  readonly label: LabelSpec
  readonly onChange: SetSearch<ExplosionsView>
}

const KIND_OPTIONS = KINDS.map((kind) => ({ value: kind, label: kind }))

/** What counts as an explosion, and of which instruments; each change asks the engine anew. */
export function Toolbar({ dataset, view, label, onChange }: ToolbarProps) {
  const names = classesOf(dataset)
  const choices: readonly ClassChoice[] = [...names, 'all']
  return (
    <div className={classes.toolbar} role="group" aria-label="Label and instruments">
      <Segmented
        label="Label"
        value={view.label}
        options={KIND_OPTIONS}
        onChange={(kind) => onChange({ label: kind, only: null, row: 0 })}
      />
      <div className={classes.tool}>
        <NumberField
          label="theta"
          value={Number((label.theta * 100).toFixed(6))}
          min={1}
          max={10_000}
          unit="%"
          onCommit={(value) => onChange({ theta: value === null ? null : value / 100, row: 0 })}
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
          onCommit={(h) => onChange({ h: h ?? 10, row: 0 })}
        />
      </div>
      {names.length > 1 ? (
        <Segmented<ClassChoice>
          label="Asset class"
          value={classOf(view, dataset) ?? 'all'}
          options={choices.map((name) => ({ value: name, label: name }))}
          onChange={(cls) => onChange({ cls, theta: null, only: null, row: 0 })}
        />
      ) : null}
    </div>
  )
}
