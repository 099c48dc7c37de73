import type { ReactNode } from 'react'
import { formatCount, formatPlural } from '../../../core/format/figures'
import { Select, TextField } from '../../../ui/field'
import { useHotkeys } from '../../../ui/use-hotkeys'
import { type RowFilter } from './instrument-rows'
import { CLASS_FILTERS, TROUBLE_FILTERS } from './quality-search'
import classes from './quality.module.css'

const TROUBLE_WORDS: Readonly<Record<RowFilter['only'], string>> = {
  all: 'all instruments',
  open: 'severe findings open',
  gaps: 'sessions missing between bars',
  ended: 'ending early',
  suspect: 'suspect bars',
}

export interface InstrumentFiltersProps {
  readonly filter: RowFilter
  readonly shown: number
  readonly total: number
  readonly onChange: (patch: Partial<RowFilter>) => void
  /** Further controls on the left, and what stands at the right end. */
  readonly controls?: ReactNode
  readonly aside?: ReactNode
}

/** Which instruments are shown, and how many of how many that leaves. */
export function InstrumentFilters(props: InstrumentFiltersProps) {
  const { filter, shown, total, onChange, controls, aside } = props
  useHotkeys({
    'instruments.filter': () =>
      document.querySelector<HTMLInputElement>('#quality-filter input')?.focus(),
  })
  return (
    <div className={classes.bar}>
      <span id="quality-filter">
        <TextField
          bare
          label="Symbol contains"
          placeholder="symbol contains"
          width={150}
          value={filter.q}
          onChange={(q) => onChange({ q })}
        />
      </span>
      <Select
        bare
        label="Class"
        value={filter.cls}
        options={CLASS_FILTERS.map((value) => ({
          value,
          label: value === 'all' ? 'all classes' : value,
        }))}
        onChange={(cls) => onChange({ cls })}
      />
      <Select
        bare
        label="With"
        value={filter.only}
        options={TROUBLE_FILTERS.map((value) => ({ value, label: TROUBLE_WORDS[value] }))}
        onChange={(only) => onChange({ only })}
      />
      {controls}
      <span className={classes.counts} role="status">
        {`${formatCount(shown)} of ${formatPlural(total, 'instrument')}`}
      </span>
      {aside}
    </div>
  )
}
