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

/** Why the table is empty, and the one step that most likely fills it. */
export function NothingPasses({ filter, page, onChange }: NothingPassesProps) {
  if (filter.mode === 'history') {
    return (
      <EmptyState action={<Button onClick={() => onChange(NO_CONDITION)}>Show every bar</Button>}>
        No bar passes this filter. Signals and percentiles need about 270 bars of history first.
      </EmptyState>
    )
  }
  const day = page.asOf ?? 'this date'
  if (page.of === 0 && filter.date !== null) {
    return (
      <EmptyState
        action={<Button onClick={() => onChange({ date: null })}>Take the last date</Button>}
      >
        No instrument that the filter leaves has a bar on or before {day}.
      </EmptyState>
    )
  }
  if (page.bbHistogram.every((count) => count === 0)) {
    return (
      <EmptyState
        action={<Button onClick={() => onChange(NO_CONDITION)}>Show what there is</Button>}
      >
        No instrument has a Bollinger width percentile on {day}: it takes about 270 bars of history.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={<Button onClick={() => onChange({ mode: 'history' })}>Look at all history</Button>}
    >
      No instrument passes this filter on {day}. Remove a condition above, or look at other dates.
    </EmptyState>
  )
}
