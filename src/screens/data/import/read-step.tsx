import { Button } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useEngine } from '../../../client/engine-context'
import type { FileMapping, ImportPreview, InstrumentPatch } from '../../../contracts/ingest'
import { formatCount, formatPlural } from '../../../core/format/figures'
import { KeyHint } from '../../../ui/key-hint'
import { useHotkeys } from '../../../ui/use-hotkeys'
import { AskPanel } from './ask-panel'
import { countStates } from './file-state'
import { FileTable } from './file-table'
import { forget, remap, startOver } from './import-actions'
import { type ImportState, importStore, mergePatch, patchImport } from './import-state'
import { InstrumentsPanel } from './instruments-panel'
import { keptInstruments } from './kept-instruments'
import { MappingPanel } from './mapping-panel'
import { questionOf } from './question'
import { RejectedPanel } from './rejected-panel'
import classes from './import.module.css'

interface ReadStepProps {
  readonly state: ImportState
  readonly preview: ImportPreview
}

function toggleLeftOut(): void {
  const { selected, leftOut } = importStore.get()
  if (selected === null) return
  const without = leftOut.filter((key) => key !== selected)
  patchImport({ leftOut: without.length < leftOut.length ? without : [...leftOut, selected] })
}

const addPatch = (patch: InstrumentPatch) =>
  importStore.set((state) => ({ ...state, patches: mergePatch(state.patches, patch) }))

function Totals({ state, preview }: ReadStepProps) {
  const counts = countStates(preview.files, state.leftOut)
  const usable = counts.ready + counts.check + counts.severe
  const kept = preview.files.filter(({ key }) => !state.leftOut.includes(key))
  const rows = kept
    .filter(({ universe }) => universe === null)
    .reduce((sum, { report }) => sum + (report.refused || report.asks ? 0 : report.accepted), 0)
  const parts = [
    ...(counts.ask > 0 ? [`${formatCount(counts.ask)} ask first and stay out`] : []),
    `${formatCount(counts.check)} to check`,
    `${formatCount(counts.severe)} severe`,
    `${formatCount(counts.refused)} refused`,
    formatPlural(counts.list, 'list'),
    `${formatCount(counts['left out'])} left out`,
  ]
  return (
    <span role="status">
      <strong>{formatCount(usable)}</strong> of {formatPlural(preview.files.length, 'file')} go in:{' '}
      {parts.join(', ')}; {formatCount(rows)} rows accepted
    </span>
  )
}

/** What was understood of each file: table above, columns, rows and instruments below. */
export function ReadStep({ state, preview }: ReadStepProps) {
  const engine = useEngine()
  const { selected, leftOut, patches, busy } = state
  const file = preview.files.find(({ key }) => key === selected)
  const instruments = useMemo(
    () => keptInstruments(preview, { leftOut, patches }, null),
    [preview, leftOut, patches],
  )
  const onMapping = useCallback(
    (mapping: FileMapping) => selected !== null && void remap(engine, selected, mapping),
    [engine, selected],
  )
  const next = () => patchImport({ step: 'save' })
  useHotkeys({ 'import.leave': toggleLeftOut, 'import.continue': next })
  const nothing = instruments.length === 0 && preview.files.every(({ universe }) => !universe)
  return (
    <>
      <div className={classes.files}>
        <FileTable
          files={preview.files}
          instruments={preview.instruments}
          leftOut={leftOut}
          selected={selected}
          onSelect={(key) => patchImport({ selected: key })}
        />
      </div>
      <div className={classes.panes}>
        {file ? (
          <>
            <MappingPanel
              file={file}
              busy={busy === 'mapping'}
              onChange={onMapping}
              onForget={(one) => void forget(engine, one)}
            />
            <RejectedPanel key={file.key} file={file} />
          </>
        ) : null}
        {file && questionOf(file) ? (
          <AskPanel file={file} busy={busy !== null} onAnswer={onMapping} />
        ) : (
          <InstrumentsPanel instruments={instruments} onPatch={addPatch} />
        )}
      </div>
      <footer className={classes.foot}>
        <Totals state={state} preview={preview} />
        <KeyHint of={['table.next', 'table.before']}>move</KeyHint>
        <KeyHint of="import.leave">leave out</KeyHint>
        <span className={classes.push} />
        <Button onClick={() => startOver(engine)}>Start over</Button>
        <Button variant="filled" disabled={nothing || busy !== null} onClick={next}>
          Continue to save
        </Button>
      </footer>
    </>
  )
}
