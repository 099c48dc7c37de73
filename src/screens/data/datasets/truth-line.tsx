import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import { truthQuery } from '../../../client/queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { TruthEvent } from '../../../core/synthetic/universe'
import { downloadCsv } from '../../../ui/csv'
import { ErrorState } from '../../../ui/error-state'
import { truthWords } from './dataset-words'
import classes from '../data.module.css'

const COLUMNS = [
  'symbol',
  'kind',
  'compressionFrom',
  'compressionTo',
  'explosionFrom',
  'explosionTo',
  'gain',
] as const satisfies readonly (keyof TruthEvent)[]

function downloadTruth(name: string, truth: readonly TruthEvent[]): void {
  downloadCsv(
    `${name}-truth.csv`,
    COLUMNS,
    truth.map((event) => COLUMNS.map((column) => event[column])),
  )
}

/** What the generator planted in a synthetic dataset, by kind, and the whole table as CSV. */
export function TruthLine({ dataset }: { readonly dataset: DatasetSummary }) {
  const { data, error } = useQuery(truthQuery(useEngine(), dataset))
  if (error) return <ErrorState error={error.app} />
  return (
    <div className={classes.line}>
      <span className={classes.prose}>
        {data ? truthWords(data) : 'Looking up what was planted'}
      </span>
      <span className={classes.push} />
      <Button disabled={!data} onClick={() => data && downloadTruth(dataset.name, data)}>
        Truth table
      </Button>
    </div>
  )
}
