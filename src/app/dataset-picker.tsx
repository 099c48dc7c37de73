import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useEngine } from '../client/engine-context'
import { datasetsQuery } from '../client/queries'
import type { DatasetSummary } from '../contracts/dataset'
import { formatCount } from '../core/format/figures'
import { preferences, setPreferences } from '../state/preferences'
import { ChevronIcon } from '../ui/icons'
import { useNavigation } from '../ui/navigation'
import { useSelection } from '../ui/selection'
import classes from './shell.module.css'

const NONE: readonly DatasetSummary[] = []

/** Without a dataset in the address, the one used last is taken, or the newest. */
function useFallback(datasets: readonly DatasetSummary[], datasetId: string | null): void {
  const { setSearch } = useNavigation()
  useEffect(() => {
    const [newest] = datasets
    if (datasetId !== null || !newest) return
    const last = preferences.getState()
    const known = datasets.some(({ id }) => id === last.datasetId)
    setSearch({
      ds: known && last.datasetId ? last.datasetId : newest.id,
      run: known ? (last.runKey ?? undefined) : undefined,
    })
  }, [datasets, datasetId, setSearch])
}

/** Whatever brought it into the address, what is looked at now is what comes back next time. */
function useRemembered(datasetId: string | null, runKey: string | null): void {
  useEffect(() => {
    if (datasetId !== null) setPreferences({ datasetId, runKey })
  }, [datasetId, runKey])
}

export function DatasetPicker() {
  const engine = useEngine()
  const { datasetId, runKey, select } = useSelection()
  useRemembered(datasetId, runKey)
  const { go } = useNavigation()
  const { data = NONE, isFetching } = useQuery(datasetsQuery(engine))
  useFallback(isFetching ? NONE : data, datasetId)
  if (data.length === 0) return null
  const current = data.find(({ id }) => id === datasetId)
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
        {data.map(({ id, name, instruments, last }) => (
          <Menu.Item key={id} onClick={() => select(id)} aria-current={id === datasetId}>
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
