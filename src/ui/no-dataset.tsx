import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { EmptyState } from './empty-state'
import { useNavigation } from './navigation'
import { useSelection } from './selection'

export interface NoDatasetProps {
  /** Name of the screen. */
  readonly title: string
  /** What the screen does with a dataset, as the start of a sentence: 'Setups are bars of a dataset'. */
  readonly children: ReactNode
}

const GONE =
  'The address names a dataset that is not in this browser: it was deleted, or it belongs to another machine. '

/** A screen without its dataset: none is chosen, or the address names one that is not here. */
export function NoDataset({ title, children }: NoDatasetProps) {
  const { datasetId } = useSelection()
  const { go } = useNavigation()
  return (
    <EmptyState
      title={title}
      action={
        <Button onClick={() => go('/', { ds: undefined, run: undefined })}>Open Start</Button>
      }
    >
      {datasetId === null ? null : GONE}
      {children}: open the demo universe{datasetId === null ? ' or ' : ', '}drop price files
      {datasetId === null ? ' first.' : ', or choose one that is here.'}
    </EmptyState>
  )
}
