import { Button } from '@mantine/core'
import type { SetupPage } from '../../contracts/setups'
import type { SetupFilter } from '../../state/setup-filter'
import { EmptyState } from '../../ui/empty-state'

export interface NothingPassesProps {
  readonly filter: SetupFilter
  readonly page: SetupPage
  readonly onChange: (patch: Partial<SetupFilter>) => void
}

const NO_CONDITION: Partial<SetupFilter> = {
  date: null,
  cls: 'all',
  sym: '',
  sig: [],
  bb: null,
  close: null,
  value: null,
  universe: null,
}

interface Way {
  readonly why: string
  readonly label: string
  readonly patch: Partial<SetupFilter>
}

/** Why the table is empty, and the one step that most likely fills it. */
function wayOut({ mode, date }: SetupFilter, page: SetupPage): Way {
  const day = page.asOf ?? 'this date'
  if (page.of === 0 && date !== null) {
    const why = `No instrument that the filter leaves has a bar on or before ${day}.`
    return { why, label: 'Take the last date', patch: { date: null } }
  }
  if (page.of === 0) {
    const why = 'No instrument of this dataset has the symbol, class and universe asked for.'
    return { why, label: 'Clear the filter', patch: NO_CONDITION }
  }
  if (mode === 'history') {
    const why = 'No bar passes this filter. Percentiles need about 270 bars of history first.'
    return { why, label: 'Clear the filter', patch: NO_CONDITION }
  }
  if (page.bbHistogram.every((count) => count === 0)) {
    const why = `No instrument has a Bollinger width percentile on ${day}: it takes about 270 bars of history.`
    return { why, label: 'Clear the filter', patch: NO_CONDITION }
  }
  const why = `No instrument passes this filter on ${day}. Remove a condition above, or look at other dates.`
  return { why, label: 'Look at all history', patch: { mode: 'history' } }
}

export function NothingPasses({ filter, page, onChange }: NothingPassesProps) {
  const { why, label, patch } = wayOut(filter, page)
  return (
    <EmptyState action={<Button onClick={() => onChange(patch)}>{label}</Button>}>{why}</EmptyState>
  )
}
