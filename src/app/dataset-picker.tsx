import { Menu } from '@mantine/core'
import { formatCount } from '../core/format/figures'
import { ChevronIcon } from '../ui/icons'
import { useNavigation } from '../ui/navigation'
import classes from './shell.module.css'
import type { Datasets } from './use-datasets'

export function DatasetPicker({ datasets, current, select }: Datasets) {
  const { go } = useNavigation()
  if (datasets.length === 0) return null
  return (
    <Menu
      position="bottom-start"
      width={420}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button type="button" className={classes.picker}>
          <span className={classes.pickerLabel}>Dataset</span>
          <span className={classes.pickerValue}>{current?.name ?? 'not on this machine'}</span>
          {current ? (
            <span className={classes.pickerLabel}>
              {formatCount(current.instruments)} · {current.hash.slice(0, 6)}
            </span>
          ) : null}
          <ChevronIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {datasets.map(({ id, name, instruments, last }) => (
          <Menu.Item key={id} onClick={() => select(id)} aria-current={id === current?.id}>
            <span className={classes.option}>
              <span className={classes.pickerValue}>{name}</span>
              <span className={classes.pickerLabel}>
                {formatCount(instruments)} instruments to {last}
              </span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Item className={classes.lastOption} onClick={() => go('/data', { view: 'import' })}>
          Import files …
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
