import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useMemo } from 'react'
import { useEngine } from '../../client/engine-context'
import { datasetQuery, datasetsQuery, runsQuery, universesQuery } from '../../client/queries'
import { formatCount } from '../../core/format/figures'
import { setupFilter } from '../../state/setup-filter'
import { describeTask } from '../../ui/label-words'
import { useNavigation } from '../../ui/navigation'
import { useSelection } from '../../ui/selection'
import { SHORTCUTS } from '../../ui/shortcuts/catalogue'
import { keysOf } from '../../ui/shortcuts/key-map'
import { keyLabel } from '../../ui/shortcuts/key-names'
import { useChosenKeys } from '../../ui/shortcuts/use-keys'
import { perform, useHotkeyLayers } from '../../ui/use-hotkeys'
import { useTheme } from '../../ui/use-theme'
import { SCREENS } from '../routes'
import type { Entry, EntryGroup } from './find-entries'

export interface PaletteEntry extends Entry {
  readonly Icon?: ComponentType
  readonly open: () => void
  /** What Ctrl with Enter opens instead. */
  readonly openBeside?: () => void
}

type Group = EntryGroup<PaletteEntry>

/** Instruments of the dataset by symbol, with the name that a universe gives them. */
function useInstruments(): Group {
  const engine = useEngine()
  const { go } = useNavigation()
  const { datasetId } = useSelection()
  const { data } = useQuery({
    ...datasetQuery(engine, datasetId ?? ''),
    enabled: datasetId !== null,
  })
  const { data: universes } = useQuery(universesQuery(engine))
  return useMemo(() => {
    const names = new Map(
      universes?.flatMap(({ members }) => members.map(({ symbol, name }) => [symbol, name])),
    )
    const only = (symbol: string, mode: 'asof' | 'history') =>
      setupFilter.format({ mode, sym: `=${symbol}`, bb: null, sort: 'date', desc: true })
    const entries = (data?.members ?? []).map(({ symbol, assetClass, last }) => {
      const aka = names.get(symbol) ?? ''
      return {
        id: `instrument ${symbol}`,
        name: symbol,
        aka,
        note: `${aka === '' ? '' : `${aka} · `}${assetClass}, to ${last}`,
        open: () => go('/review', only(symbol, 'history')),
        openBeside: () => go('/setups', only(symbol, 'asof')),
      }
    })
    return { title: 'Instruments', entries, limit: 8, upFront: false }
  }, [data, universes, go])
}

function useDatasets(): Group {
  const { select } = useSelection()
  const { data = [] } = useQuery(datasetsQuery(useEngine()))
  const entries = data.map(({ id, name, instruments, last }) => ({
    id: `dataset ${id}`,
    verb: 'Dataset',
    name,
    note: `${formatCount(instruments)} instruments to ${last}`,
    open: () => select(id),
  }))
  return { title: 'Datasets', entries, limit: 6, upFront: true }
}

function useRuns(): Group {
  const { datasetId, selectRun } = useSelection()
  const { data = [] } = useQuery({
    ...runsQuery(useEngine(), datasetId ?? ''),
    enabled: datasetId !== null,
  })
  const entries = data.map(({ key, trial, spec, createdAt }) => ({
    id: `run ${key}`,
    verb: 'Run',
    name: `#${trial} ${spec.model.kind}`,
    note: `${describeTask(spec)} · ${createdAt.slice(0, 10)}`,
    open: () => selectRun(key),
  }))
  return { title: 'Runs', entries, limit: 6, upFront: true }
}

function useActions(): Group {
  const { go } = useNavigation()
  const { name, choose } = useTheme()
  const other = name === 'dark' ? 'light' : 'dark'
  const place = (title: string, path: string, search: Readonly<Record<string, string>>) => ({
    id: title,
    name: title,
    open: () => go(path, search),
  })
  const entries = [
    place('Import files', '/data', { view: 'import' }),
    place('Universes', '/data', { view: 'universes' }),
    place('Universe presets of a dataset', '/data', { view: 'universes', of: 'presets' }),
    place('Crypto universe builder', '/data', { view: 'universes', of: 'crypto' }),
    place('Shortcuts', '/settings', { show: 'shortcuts' }),
    { id: 'theme', name: `Switch to the ${other} theme`, open: () => choose(other) },
  ]
  return { title: 'Actions', entries, limit: 6, upFront: true }
}

/** What the keys of the screen do, by name; the newest offer first, as for the keys. */
function useScreenActs(): Group {
  const layers = useHotkeyLayers()
  const chosen = useChosenKeys()
  const ids = new Set(layers.toReversed().flatMap((layer) => layer.ids))
  ids.delete('everywhere.palette')
  const entries = [...ids].map((id) => ({
    id,
    name: SHORTCUTS[id].label,
    note: keysOf(id, chosen).map(keyLabel).join(', '),
    // The palette must be gone first: what an act opens takes the focus.
    open: () => void setTimeout(() => perform(id)),
  }))
  return { title: 'On this screen', entries, limit: 8, upFront: false }
}

/** Everything that has a name: screens, instruments, datasets, runs, and what can be done. */
export function useGroups(): readonly Group[] {
  const { go } = useNavigation()
  const screens = SCREENS.map(({ path, label, Icon }) => ({
    id: path,
    verb: 'Go to',
    name: label,
    Icon,
    open: () => go(path),
  }))
  return [
    { title: 'Screens', entries: screens, limit: 9, upFront: true },
    useInstruments(),
    useDatasets(),
    useRuns(),
    useScreenActs(),
    useActions(),
  ]
}
