import { Button } from '@mantine/core'
import { useEngine } from '../../../client/engine-context'
import type { CommitReport, ImportPreview } from '../../../contracts/ingest'
import { formatCount, formatPlural } from '../../../core/format/figures'
import { useNavigation } from '../../../ui/navigation'
import { Panel } from '../../../ui/panel'
import { Facts } from '../../../ui/stat'
import { usePersistence } from '../../../ui/use-persistence'
import { countStates } from './file-state'
import { startOver } from './import-actions'
import type { ImportState } from './import-state'
import classes from './import.module.css'

interface ReportPanelProps {
  readonly report: CommitReport
  readonly preview: ImportPreview
  readonly state: ImportState
}

/** Said once something is stored that the browser may clear by itself. */
function Unprotected() {
  const { persisted, refused, protect } = usePersistence()
  if (persisted !== false) return null
  return (
    <p className={classes.prose} role="status">
      {refused
        ? 'The browser refused to protect this storage and may clear it when the disk runs full: keep a backup, under Settings. '
        : 'The browser may clear this storage when the disk runs full. '}
      {refused ? null : (
        <Button size="compact-xs" onClick={() => void protect()}>
          Protect it
        </Button>
      )}
    </p>
  )
}

/** What was written, in figures, and where to look next. */
export function ReportPanel({ report, preview, state }: ReportPanelProps) {
  const engine = useEngine()
  const { go, has } = useNavigation()
  const counts = countStates(preview.files, state.leftOut)
  const leave = (path: string, patch: Record<string, string | undefined>) => {
    startOver(engine)
    go(path, patch)
  }
  const dataset = report.datasetId === '' ? {} : { ds: report.datasetId, run: undefined }
  const refused = preview.files.filter(({ report: { refused: reason } }) => reason)
  return (
    <div className={classes.done}>
      <Panel title="Saved" note="what this import changed">
        <Facts
          rows={[
            ['Instruments in the files', formatCount(report.instruments)],
            ['Bars added', formatCount(report.barsAdded)],
            ['Bars changed', formatCount(report.barsChanged)],
            ['Bars kept as they were', formatCount(report.barsKept)],
            ['Universes saved', report.universes.map(({ name }) => name).join(', ') || '0'],
            ['Files refused', formatCount(counts.refused)],
            ['Files left out', formatCount(counts['left out'])],
            ['Severe findings in the bars', formatCount(report.openFindings)],
          ]}
        />
        <Unprotected />
        <div className={classes.next}>
          {report.openFindings > 0 ? (
            <Button onClick={() => leave('/data', { ...dataset, view: 'quality', sev: 'open' })}>
              {`Decide ${formatPlural(report.openFindings, 'severe finding')}`}
            </Button>
          ) : null}
          {has('/diagnostics') && report.datasetId ? (
            <Button variant="filled" onClick={() => leave('/diagnostics', dataset)}>
              See whether compression works here
            </Button>
          ) : null}
          {has('/setups') && report.datasetId ? (
            <Button onClick={() => leave('/setups', dataset)}>See today’s setups</Button>
          ) : null}
          <Button onClick={() => leave('/data', { ...dataset, view: undefined })}>
            {report.datasetId
              ? 'See the dataset'
              : `See ${formatPlural(report.universes.length, 'universe')}`}
          </Button>
          <Button variant="subtle" onClick={() => startOver(engine)}>
            Import more files
          </Button>
        </div>
      </Panel>
      {refused.length > 0 ? (
        <Panel title="Refused" note="nothing of these files was taken">
          <div className={classes.refused} tabIndex={0} role="group" aria-label="Refused files">
            <ul className={classes.findings}>
              {refused.map(({ key, report: file }) => (
                <li key={key}>{file.refused?.message}</li>
              ))}
            </ul>
          </div>
        </Panel>
      ) : null}
    </div>
  )
}
