import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import { reviewerQuery } from '../../../client/queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { LabelSpec } from '../../../core/labels/label-spec'
import { formatPlural } from '../../../core/format/figures'
import { Dialog } from '../../../ui/dialog'
import { ErrorState } from '../../../ui/error-state'
import { targetWords } from '../../../ui/label-words'
import { FileBar } from './file-bar'
import { ImportReport } from './import-report'
import { ModelSection } from './model-section'
import { RatesSection } from './rates-section'
import { SelfSection } from './self-section'
import { SittingsSection } from './sittings-section'
import classes from './reviewer.module.css'
import { useVerdictImport } from './use-verdict-import'

export interface ReviewerDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly dataset: DatasetSummary
  readonly label: LabelSpec
  readonly runKey: string | null
}

/** What the verdicts on a dataset were worth. */
export function ReviewerDialog({ opened, onClose, dataset, label, runKey }: ReviewerDialogProps) {
  const report = useQuery({
    ...reviewerQuery(useEngine(), dataset, label, runKey),
    enabled: opened,
  })
  const { data } = report
  const files = useVerdictImport(dataset.id)
  const target = `${targetWords(label)} within ${formatPlural(label.horizon, 'bar')}`
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title="Reviewer statistics"
      size={1040}
      bar={
        <FileBar
          opened={opened}
          dataset={dataset}
          label={label}
          runKey={runKey}
          onFiles={files.take}
        />
      }
    >
      <ImportReport state={files} />
      {report.error ? <ErrorState error={report.error.app} /> : null}
      {data ? (
        <div className={classes.body}>
          <RatesSection report={data} target={target} label={label} onClose={onClose} />
          <ModelSection report={data} hasRun={runKey !== null} label={label} onClose={onClose} />
          <SelfSection report={data} label={label} onClose={onClose} />
          {data.sittings.length > 0 ? (
            <SittingsSection report={data} label={label} onClose={onClose} />
          ) : null}
        </div>
      ) : (
        <p role="status" className={classes.missing}>
          Counting…
        </p>
      )}
    </Dialog>
  )
}
