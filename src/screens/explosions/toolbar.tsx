import type { DatasetSummary } from '../../contracts/dataset'
import type { LabelSpec } from '../../core/labels/label-spec'
import type { SetSearch } from '../../ui/navigation'
import { LabelFields } from '../../ui/label-fields'
import { Segmented } from '../../ui/segmented'
import desk from '../../ui/desk.module.css'
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
    <div className={desk.toolbar} role="group" aria-label="Label and instruments">
      <Segmented
        label="Label"
        value={view.label}
        options={KIND_OPTIONS}
        onChange={(kind) => onChange({ label: kind, only: null, row: 0 })}
      />
      <LabelFields
        label={label}
        onTheta={(theta) => onChange({ theta, row: 0 })}
        onHorizon={(h) => onChange({ h, row: 0 })}
        onHole={(hole) => onChange({ hole, row: 0 })}
      />
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
