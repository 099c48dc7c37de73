import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../client/engine-context'
import type { SourceFile } from '../../contracts/source-file'
import type { BackupSummary } from '../../contracts/keeping'
import { formatPlural } from '../../core/format/figures'
import { formatDate } from '../../core/format/times'
import { saveFile } from '../../ui/save-file'
import { ErrorState } from '../../ui/error-state'
import { FileButton } from '../../ui/file-buttons'
import { Panel } from '../../ui/panel'
import classes from './settings.module.css'

interface Checked {
  readonly file: SourceFile
  readonly summary: BackupSummary
}

function wordsOf(summary: BackupSummary): string {
  const { datasets, bars, runs, universes, verdicts, createdAt } = summary
  const counts = [
    `${formatPlural(datasets, 'dataset')} with ${formatPlural(bars, 'bar')}`,
    formatPlural(runs, 'run'),
    formatPlural(universes, 'universe'),
    formatPlural(verdicts, 'verdict'),
  ]
  return `${counts.join(', ')}, of ${formatDate(createdAt)}`
}

/** Everything as one file, and back; a backup is checked whole before it may replace anything. */
export function BackupPanel() {
  const engine = useEngine()
  const [checked, setChecked] = useState<Checked | null>(null)
  const write = useMutation({
    mutationFn: () => engine.runJob((api, jobId) => api.backup(jobId)),
    onSuccess: saveFile,
  })
  const check = useMutation({
    mutationFn: async ([file]: readonly SourceFile[]) => {
      if (!file) return null
      const summary = await engine.runJob((api, jobId) => api.verifyBackup(jobId, file))
      return { file, summary }
    },
    onMutate: () => setChecked(null),
    onSuccess: setChecked,
  })
  const restore = useMutation({
    mutationFn: ({ file }: Checked) =>
      engine.runJob((api, jobId) => api.restoreBackup(jobId, file)),
    onSuccess: () => setChecked(null),
  })
  const busy = write.isPending || check.isPending || restore.isPending
  const error = write.error ?? check.error ?? restore.error
  return (
    <Panel
      title="Backup"
      note="datasets, decisions, universes, mappings, runs, verdicts and drawings; no provider keys"
    >
      <div className={classes.form}>
        <div className={classes.line}>
          <Button loading={write.isPending} disabled={busy} onClick={() => write.mutate()}>
            Back up now
          </Button>
          <FileButton label="Restore a backup" onFiles={(files) => check.mutate(files)} />
        </div>
        {check.isPending ? (
          <p className={classes.prose} role="status">
            Checking every row of the backup …
          </p>
        ) : null}
        {checked ? (
          <div className={classes.form} role="status">
            <p className={classes.prose}>
              {checked.file.path} is whole: {wordsOf(checked.summary)}. It takes the place of
              everything stored here; back up first to be able to return.
            </p>
            <div className={classes.line}>
              <Button
                variant="filled"
                loading={restore.isPending}
                onClick={() => restore.mutate(checked)}
              >
                Replace everything with it
              </Button>
              <Button disabled={busy} onClick={() => setChecked(null)}>
                Leave all as it is
              </Button>
            </div>
          </div>
        ) : null}
        {restore.data ? (
          <p className={classes.prose} role="status">
            Restored: {wordsOf(restore.data)}.
          </p>
        ) : null}
        {error ? <ErrorState error={error.app} /> : null}
      </div>
    </Panel>
  )
}
