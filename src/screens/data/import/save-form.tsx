import type { ReactNode } from 'react'
import type { DatasetSummary } from '../../../contracts/dataset'
import { Choice } from '../../../ui/choice'
import { Select, TextField } from '../../../ui/field'
import { Panel } from '../../../ui/panel'
import { type ImportState, patchImport } from './import-state'
import type { UniverseOption } from './universe-options'
import classes from './import.module.css'

interface SaveFormProps {
  readonly state: ImportState
  readonly datasets: readonly DatasetSummary[]
  readonly datasetId: string | null
  readonly universes: readonly UniverseOption[]
  /** Value of the chosen universe option. */
  readonly universe: string
  /** What the chosen list leaves out. */
  readonly warning: ReactNode
}

const TARGETS = [
  { value: 'new', label: 'A new dataset' },
  { value: 'existing', label: 'A dataset that is already here' },
] as const

const MODES = [
  { value: 'append', label: 'Append', note: 'adds dates that are not stored; stored bars stay' },
  { value: 'replace', label: 'Replace', note: 'the new bar wins where a date is stored already' },
] as const

export function SaveForm(props: SaveFormProps) {
  const { state, datasets, datasetId, universes, universe, warning } = props
  return (
    <Panel title="Save into">
      <div className={classes.form}>
        {datasets.length > 0 ? (
          <Choice
            label="target"
            options={TARGETS}
            value={state.target}
            onChange={(target) => patchImport({ target, conflicts: null })}
          />
        ) : null}
        {state.target === 'new' ? (
          <TextField
            label="name of the dataset"
            value={state.name}
            onChange={(name) => patchImport({ name })}
          />
        ) : (
          <>
            <Select
              label="dataset"
              value={datasetId ?? ''}
              options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => patchImport({ datasetId: id, conflicts: null })}
            />
            <Choice
              label="where a date is stored already"
              options={MODES}
              value={state.mode}
              onChange={(mode) => patchImport({ mode })}
            />
          </>
        )}
        <Select
          label="keep only the symbols of"
          value={universe}
          options={universes}
          onChange={(value) => {
            const chosen = universes.find((option) => option.value === value)
            if (chosen) patchImport({ universe: chosen.choice, conflicts: null })
          }}
        />
        {warning}
        <p className={classes.prose}>
          Bars are kept as filed: no gate drops them and nothing is filled forward. What looks wrong
          is flagged beside each instrument.
        </p>
      </div>
    </Panel>
  )
}
