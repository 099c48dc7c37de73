import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useEngine } from '../client/engine-context'
import { datasetsQuery } from '../client/queries'
import { formatCount } from '../core/format/figures'
import { useNavigation } from '../ui/navigation'
import { useSelection } from '../ui/selection'
import { useTheme } from '../ui/use-theme'
import { SCREENS } from './routes'

const [store, { open }] = createSpotlight()

/** Every place and act by name, and every dataset. */
function useActions(): SpotlightActionData[] {
  const engine = useEngine()
  const { go } = useNavigation()
  const { select } = useSelection()
  const { name, choose } = useTheme()
  const { data: datasets = [] } = useQuery(datasetsQuery(engine))
  const other = name === 'dark' ? 'light' : 'dark'
  return [
    ...SCREENS.map(({ path, label, Icon }) => ({
      id: path,
      label: `Go to ${label}`,
      leftSection: <Icon />,
      onClick: () => go(path),
    })),
    ...datasets.map((dataset) => ({
      id: dataset.id,
      label: `Dataset ${dataset.name}`,
      description: `${formatCount(dataset.instruments)} instruments to ${dataset.last}`,
      onClick: () => select(dataset.id),
    })),
    {
      id: 'import',
      label: 'Import files',
      onClick: () => go('/data', { view: 'import' }),
    },
    {
      id: 'universes',
      label: 'Universes',
      onClick: () => go('/data', { view: 'universes' }),
    },
    {
      id: 'universe-presets',
      label: 'Universe presets of a dataset',
      onClick: () => go('/data', { view: 'universes', of: 'presets' }),
    },
    {
      id: 'crypto-builder',
      label: 'Crypto universe builder',
      onClick: () => go('/data', { view: 'universes', of: 'crypto' }),
    },
    { id: 'theme', label: `Switch to the ${other} theme`, onClick: () => choose(other) },
  ]
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const actions = useActions()
  useEffect(open, [])
  return (
    <Spotlight
      store={store}
      onSpotlightClose={onClose}
      actions={actions}
      shortcut={null}
      limit={12}
      nothingFound="Nothing has that name."
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': 'Go to or open' } }}
      overlayProps={{ blur: 0 }}
      searchProps={{ placeholder: 'Go to or open', 'aria-label': 'Go to or open' }}
    />
  )
}
