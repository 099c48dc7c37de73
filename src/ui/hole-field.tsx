import { NumberField } from './spec-field'

export interface HoleFieldProps {
  /** Days from bar to bar; null minds no hole. */
  readonly value: number | null
  readonly changed?: boolean
  readonly onCommit: (days: number | null) => void
}

/** The longest step between bars that a label window may take. */
export function HoleField({ value, changed = false, onCommit }: HoleFieldProps) {
  return (
    <NumberField
      label="longest hole"
      title="Labels whose window steps over more days than this from bar to bar are unknown; empty minds no hole"
      value={value}
      min={1}
      max={3650}
      whole
      optional
      empty="any"
      unit="days"
      changed={changed}
      onCommit={onCommit}
    />
  )
}
