import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import type { DatasetSummary } from '../../../contracts/dataset'
import {
  ATTENTION,
  type DatedSeriesPreview,
  type DatedSeriesSaved,
} from '../../../contracts/dated-series'
import { formatPlural } from '../../../core/format/figures'
import { ErrorState } from '../../../ui/error-state'
import { Select, TextField } from '../../../ui/field'
import { Panel } from '../../../ui/panel'
import { parseNumber } from '../../../ui/parse-field'
import { symbolsOf } from './dated-words'
import { FileWords } from './file-words'
import classes from './dated.module.css'

interface DatedFormProps {
  readonly dataset: DatasetSummary
  /** Symbols with bars. */
  readonly members: readonly string[]
  readonly preview: DatedSeriesPreview
  readonly onSaved: (saved: DatedSeriesSaved) => void
  readonly onCancel: () => void
}

/** What a file was understood to be, and the choices before it is stored. */
export function DatedForm({ dataset, members, preview, onSaved, onCancel }: DatedFormProps) {
  const engine = useEngine()
  const [column, setColumn] = useState(preview.suggested)
  const [name, setName] = useState<string>(ATTENTION)
  const [symbols, setSymbols] = useState(members.length === 1 ? (members[0] ?? '') : '')
  const [date, setDate] = useState(preview.fileDate ?? '')
  const [lagText, setLag] = useState('1')
  const [isWithoutWords, setWithoutWords] = useState(true)
  const lag = parseNumber(lagText, { min: 1, max: 250, whole: true })
  const chosen = preview.columns.find((one) => one.column === column)
  const hasSymbols = preview.symbolColumn !== null
  const typed = symbolsOf(symbols)
  const leaveOut = isWithoutWords ? preview.commonWords : []
  const count = hasSymbols ? preview.symbols.length - leaveOut.length : typed.length
  const save = useMutation({
    mutationFn: (lagBars: number) =>
      engine.runJob((api, jobId) =>
        api.commitDatedSeries(jobId, {
          previewId: preview.previewId,
          datasetId: dataset.id,
          column,
          name,
          symbols: typed,
          leaveOut,
          date: preview.dateColumn === null ? date : null,
          lagBars,
        }),
      ),
    onSuccess: onSaved,
  })
  const unknown = typed.filter((symbol) => !members.includes(symbol))
  return (
    <Panel
      title={preview.file}
      note={formatPlural(preview.rows, 'row')}
      className={classes.scroll ?? ''}
    >
      <div className={classes.form}>
        <FileWords preview={preview} chosen={chosen} />
        <div className={classes.fields}>
          <Select
            label="value column"
            value={String(column)}
            options={preview.columns.map((one) => ({
              value: String(one.column),
              label: one.name,
            }))}
            onChange={(next) => setColumn(Number(next))}
          />
          <TextField label="name" value={name} onChange={setName} width={120} />
          <TextField label="lag, bars" value={lagText} onChange={setLag} width={64} />
          {preview.dateColumn === null ? (
            <TextField
              label="date of the rows"
              value={date}
              placeholder="2021-05-10"
              onChange={setDate}
              width={110}
            />
          ) : null}
          {hasSymbols ? null : (
            <TextField
              label="symbols it belongs to"
              value={symbols}
              placeholder="GME BTC-USD"
              onChange={setSymbols}
              width={200}
            />
          )}
        </div>
        {preview.commonWords.length > 0 ? (
          <label className={classes.check}>
            <input
              type="checkbox"
              checked={isWithoutWords}
              onChange={(event) => setWithoutWords(event.target.checked)}
            />
            <span>
              Leave out {preview.commonWords.join(', ')}: these tickers are everyday words, and
              counts of them are mostly of the word.
            </span>
          </label>
        ) : null}
        <p className={classes.prose}>
          Lag 1 means: a value is used from the first bar after{' '}
          {preview.availableColumn === null ? 'its own day' : 'the date it was available'}, never on
          it. Give more when the source publishes later or revises. The series named {ATTENTION}{' '}
          feeds the feature attention_delta_7d.
        </p>
        {'problem' in lag ? (
          <p className={classes.prose} role="alert">
            Lag: {lag.problem}.
          </p>
        ) : null}
        {unknown.length > 0 ? (
          <p className={classes.prose} role="status">
            {dataset.name} has no bars of {unknown.slice(0, 5).join(', ')}: the values are kept
            until it has.
          </p>
        ) : null}
        <div className={classes.line}>
          <Button
            variant="filled"
            disabled={'problem' in lag || count === 0 || name.trim() === '' || save.isPending}
            onClick={() => 'value' in lag && lag.value !== null && save.mutate(lag.value)}
          >
            {count === 0 ? 'Save' : `Save ${formatPlural(count, 'series', 'series')}`}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
        {save.error ? <ErrorState error={save.error.app} /> : null}
      </div>
    </Panel>
  )
}
