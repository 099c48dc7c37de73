import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useEngine } from '../../../client/engine-context'
import { datasetsQuery, universesQuery } from '../../../client/queries'
import type { ImportPreview, PreviewInstrument } from '../../../contracts/ingest'
import { formatCount } from '../../../core/format/figures'
import { SurvivorshipNote } from '../../../ui/survivorship-note'
import { useHotkeys } from '../../../ui/use-hotkeys'
import { ConflictsPanel } from './conflicts-panel'
import { ContentPanel } from './content-panel'
import { keptInstruments } from './kept-instruments'
import { compare, save } from './import-actions'
import { type ImportState, patchImport } from './import-state'
import { ReportPanel } from './report-panel'
import { SaveForm } from './save-form'
import { optionOf, universeOptions } from './universe-options'
import classes from './import.module.css'

interface SaveStepProps {
  readonly state: ImportState
  readonly preview: ImportPreview
}

/** ISO date of the first bar of instruments; null without any. */
const firstDate = (instruments: readonly PreviewInstrument[]): string | null =>
  instruments.reduce<string | null>(
    (least, { first }) => (least === null || first < least ? first : least),
    null,
  )

/** Where the bars go, which symbols are kept, and how they meet bars that are already there. */
export function SaveStep({ state, preview }: SaveStepProps) {
  const engine = useEngine()
  const { data: datasets = [] } = useQuery(datasetsQuery(engine))
  const { data: stored } = useQuery(universesQuery(engine))
  const { leftOut, universe, target, busy, report, conflicts } = state
  const options = useMemo(
    () => universeOptions(preview, leftOut, stored ?? []),
    [preview, leftOut, stored],
  )
  const option = optionOf(options, universe)
  const symbols = option?.symbols ?? null
  const chosen = option?.choice
  const list = stored?.find(({ id }) => chosen?.kind === 'stored' && chosen.id === id)
  const datasetId = state.datasetId ?? datasets[0]?.id ?? null
  const all = useMemo(() => keptInstruments(preview, state, null), [preview, state])
  const kept = useMemo(() => keptInstruments(preview, state, symbols), [preview, state, symbols])
  const commit = () => {
    patchImport({ datasetId })
    void save(engine, symbols)
  }
  const showConflicts = () => {
    patchImport({ datasetId })
    void compare(engine, symbols)
  }
  const ready = busy === null && report === null
  useHotkeys({ 'import.save': commit }, ready)
  return (
    <>
      {report ? (
        <ReportPanel report={report} preview={preview} state={state} />
      ) : (
        <div className={classes.save}>
          <SaveForm
            state={state}
            datasets={datasets}
            datasetId={datasetId}
            universes={options}
            universe={option?.value ?? 'all'}
            warning={<SurvivorshipNote universe={list} first={firstDate(kept)} />}
          />
          {target === 'existing' ? (
            <ConflictsPanel conflicts={conflicts} busy={busy} onCompare={showConflicts} />
          ) : (
            <ContentPanel state={state} preview={preview} symbols={symbols} />
          )}
        </div>
      )}
      <footer className={classes.foot} hidden={report !== null}>
        <span role="status">
          {busy === 'saving' ? (
            'Saving. The tray above tells how far; cancelling leaves storage as it was.'
          ) : (
            <>
              <strong>{formatCount(kept.length)}</strong> of {formatCount(all.length)} instruments
              are kept
            </>
          )}
        </span>
        <span className={classes.push} />
        <Button disabled={!ready} onClick={() => patchImport({ step: 'read' })}>
          Back
        </Button>
        <Button variant="filled" disabled={!ready} onClick={commit}>
          Save the import
        </Button>
      </footer>
    </>
  )
}
