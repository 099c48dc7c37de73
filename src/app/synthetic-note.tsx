import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../client/engine-context'
import { datasetsQuery } from '../client/queries'
import { Chip } from '../ui/chip'
import { useSelection } from '../ui/selection'

/** Says on every screen that the figures come from a generator. */
export function SyntheticNote() {
  const { datasetId } = useSelection()
  const { data = [] } = useQuery(datasetsQuery(useEngine()))
  const source = data.find(({ id }) => id === datasetId)?.source
  return source?.kind === 'synthetic' ? (
    <Chip tone="dashed" title="Invented prices: figures prove the machinery, never an edge">
      synthetic data
    </Chip>
  ) : null
}
