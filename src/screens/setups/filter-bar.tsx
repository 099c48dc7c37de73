import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../client/engine-context'
import { universesQuery } from '../../client/queries'
import type { SetupPage, SetupQuery } from '../../contracts/setups'
import { formatCount, formatPlural } from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { FilterChips } from '../../ui/filter-chips'
import { KeyHint } from '../../ui/key-hint'
import { SurvivorshipNote } from '../../ui/survivorship-note'
import { useHotkeys } from '../../ui/use-hotkeys'
import { FilterForm } from './filter-form'
import classes from './setups.module.css'

export interface FilterBarProps {
  readonly filter: SetupFilter
  readonly page: SetupPage | null
  readonly mode: SetupQuery['mode']
  /** ISO date of the first bar that the filter looks at. */
  readonly first: string | null
  readonly onChange: (patch: Partial<SetupFilter>) => void
}

/** The filter as chips, a form to change it, and how many pass. */
export function FilterBar({ filter, page, mode, first, onChange }: FilterBarProps) {
  const client = useEngine()
  const [opened, setOpened] = useState(false)
  const { data: universes = [] } = useQuery(universesQuery(client))
  const universe = universes.find((one) => one.id === filter.universe)
  useHotkeys({ 'setups.filter': () => setOpened(true) })
  return (
    <div className={classes.chips}>
      <FilterChips filter={filter} universeName={universe?.name ?? null} onChange={onChange} />
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.add} onClick={() => setOpened(!opened)}>
            + add <KeyHint of="setups.filter" />
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown}>
          <FilterForm filter={filter} universes={universes} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
      {page && (
        <span className={classes.pass} role="status">
          <strong>{formatCount(page.total)}</strong> of{' '}
          {mode === 'asof'
            ? formatPlural(page.of, 'instrument')
            : `${formatPlural(page.of, 'bar')} of ${formatPlural(page.instruments, 'instrument')}`}{' '}
          pass
        </span>
      )}
      <SurvivorshipNote universe={universe} first={first} />
    </div>
  )
}
