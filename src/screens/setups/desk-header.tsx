import { Button } from '@mantine/core'
import { useState } from 'react'
import { useEngine } from '../../client/engine-context'
import type { SetupRows } from '../../client/setup-rows'
import type { RunSummary } from '../../contracts/results'
import type { SetupQuery } from '../../contracts/setups'
import { type AppError, toAppError } from '../../contracts/errors'
import { formatCount } from '../../core/format/figures'
import { readLabel } from '../../state/label-field'
import type { SetupFilter } from '../../state/setup-filter'
import { Chip } from '../../ui/chip'
import { downloadText } from '../../ui/csv'
import { KeyHint } from '../../ui/key-hint'
import { labelWords } from '../../ui/label-words'
import { Segmented } from '../../ui/segmented'
import classes from './setups.module.css'

export interface DeskHeaderProps {
  readonly filter: SetupFilter
  readonly query: SetupQuery
  readonly rows: SetupRows
  readonly run: RunSummary | null
  readonly datasetName: string
  readonly onChange: (patch: Partial<SetupFilter>) => void
  readonly onReview: () => void
}

function labelSource(filter: SetupFilter, run: RunSummary | null): string {
  if (readLabel(filter.label)) return 'The label of this list, not that of the run or the class'
  return run ? `The label of run #${run.trial}` : 'The usual label of the asset class'
}

export function DeskHeader(props: DeskHeaderProps) {
  const { filter, query, rows, run, datasetName, onChange, onReview } = props
  const asOf = rows.page?.asOf
  return (
    <div className={classes.titleRow}>
      <h1 className={classes.title}>Setups</h1>
      <Segmented
        label="Bars looked at"
        value={filter.mode}
        options={[
          { value: 'asof', label: asOf ? `As of ${asOf}` : 'As of' },
          { value: 'history', label: 'All history' },
        ]}
        onChange={(mode) => onChange({ mode })}
      />
      <Chip label="explosion" title={labelSource(filter, run)}>
        {labelWords(query.label)}
      </Chip>
      <span className={classes.push} />
      <CsvButton query={query} datasetName={datasetName} disabled={rows.total === 0} />
      <Button variant="filled" onClick={onReview} disabled={rows.total === 0}>
        Review {formatCount(rows.total)}&nbsp;
        <KeyHint of="setups.review" />
      </Button>
    </div>
  )
}

interface CsvButtonProps {
  readonly query: SetupQuery
  readonly datasetName: string
  readonly disabled: boolean
}

/** The whole answer as a file, not only the rows in view. */
function CsvButton({ query, datasetName, disabled }: CsvButtonProps) {
  const client = useEngine()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const download = async () => {
    setBusy(true)
    setError(null)
    try {
      const text = await client.runJob((api, jobId) => api.setupsCsv(jobId, query))
      downloadText(`setups ${datasetName}.csv`, text)
    } catch (thrown) {
      setError(toAppError(thrown, 'csv'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {error ? <span role="alert">{error.message}</span> : null}
      <Button onClick={() => void download()} disabled={disabled || busy}>
        CSV
      </Button>
    </>
  )
}
