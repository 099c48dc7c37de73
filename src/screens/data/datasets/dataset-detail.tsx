import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import { datasetQuery } from '../../../client/queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { InstrumentPatch } from '../../../contracts/ingest'
import { formatBytes, formatCount } from '../../../core/format/figures'
import { formatMinute, formatSpan } from '../../../core/format/times'
import { ErrorState } from '../../../ui/error-state'
import { useSearchState } from '../../../ui/navigation'
import { Panel } from '../../../ui/panel'
import { Segmented } from '../../../ui/segmented'
import { Stat, StatRow } from '../../../ui/stat'
import { dataSearch } from '../data-search'
import { classWords, sourceWords } from './dataset-words'
import { DatasetName } from './dataset-name'
import { ExportBars } from './export-bars'
import { RefreshButton } from './refresh-button'
import { downloadInstruments, InstrumentsTable } from './instruments-table'
import { lastChangeStore } from './last-change'
import { ProfilePane } from './profile-pane'
import { TruthLine } from './truth-line'
import classes from '../data.module.css'

const PANES = [
  { value: 'instruments', label: 'Instruments' },
  { value: 'profile', label: 'Profile' },
] as const

function Figures({ summary }: { readonly summary: DatasetSummary }) {
  return (
    <StatRow>
      <Stat
        label="instruments"
        value={formatCount(summary.instruments)}
        note={classWords(summary)}
      />
      <Stat label="bars" value={formatCount(summary.bars)} />
      <Stat label="span" value={formatSpan(summary.first, summary.last)} />
      <Stat label="stored" value={formatBytes(summary.bytes)} />
    </StatRow>
  )
}

interface DatasetDetailPaneProps {
  readonly summary: DatasetSummary
  /** Takes another dataset into view. */
  readonly onDeleted: () => void
}

/** One dataset: name, figures, and its instruments with what looks wrong in them. */
export function DatasetDetailPane({ summary, onDeleted }: DatasetDetailPaneProps) {
  const engine = useEngine()
  const { id, name } = summary
  const query = useQuery(datasetQuery(engine, id))
  const [{ pane }, setView] = useSearchState(dataSearch)
  const [symbol, setSymbol] = useState<string | null>(null)
  const { mutate: patch, error: patchError } = useMutation({
    mutationFn: (change: InstrumentPatch) =>
      engine.ask((api) => api.patchInstruments(id, [change])),
  })
  const remove = useMutation({
    mutationFn: () => engine.ask((api) => api.deleteDataset(id)),
    onSuccess: () => {
      lastChangeStore.set({ change: { kind: 'deleted', id, name } })
      onDeleted()
    },
  })
  const erase = useMutation({
    mutationFn: () => engine.ask((api) => api.eraseDataset(id)),
    onSuccess: () => {
      lastChangeStore.set({ change: null })
      onDeleted()
    },
  })
  const onPatch = useCallback((change: InstrumentPatch) => patch(change), [patch])
  const error = query.error ?? patchError ?? erase.error ?? remove.error
  const members = query.data?.members
  return (
    <Panel flush>
      <div className={classes.detailHead}>
        <div className={classes.line}>
          <DatasetName id={id} name={name} />
          <span className={classes.push} />
          {summary.source.kind === 'provider' ? <RefreshButton summary={summary} /> : null}
          <ExportBars id={id} />
          <Button disabled={!members} onClick={() => members && downloadInstruments(name, members)}>
            Instruments as CSV
          </Button>
          <Button disabled={remove.isPending} onClick={() => remove.mutate()}>
            Delete
          </Button>
        </div>
        <Figures summary={summary} />
        <span className={classes.note}>
          from {sourceWords(summary.source)} · changed {formatMinute(summary.updatedAt)} UTC ·
          content <code>{summary.hash.slice(0, 12)}</code>
        </span>
        <div className={classes.line}>
          <Segmented
            label="Below"
            options={PANES}
            value={pane}
            onChange={(next) => setView({ pane: next }, { push: true })}
          />
        </div>
        {summary.source.kind === 'synthetic' ? <TruthLine dataset={summary} /> : null}
        {error ? <ErrorState error={error.app} /> : null}
        {remove.error?.app.code === 'storage_full' ? (
          <div className={classes.line}>
            <span className={classes.prose}>
              Keeping it for undo takes room that is not there. Without undo it can go at once.
            </span>
            <Button disabled={erase.isPending} onClick={() => erase.mutate()}>
              Delete for good
            </Button>
          </div>
        ) : null}
      </div>
      {pane === 'profile' ? <ProfilePane dataset={summary} /> : null}
      {members && pane === 'instruments' ? (
        <InstrumentsTable
          members={members}
          selected={symbol}
          onSelect={setSymbol}
          onPatch={onPatch}
        />
      ) : null}
    </Panel>
  )
}
