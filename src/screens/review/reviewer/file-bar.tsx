import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import { judgedQuery } from '../../../client/queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import { verdictsCsv, verdictsJson } from '../../../contracts/verdict-files'
import type { LabelSpec } from '../../../core/labels/label-spec'
import { downloadText } from '../../../ui/csv'
import { FileButton } from '../../../ui/file-buttons'
import { offerBlob } from '../../../ui/save-file'
import classes from './reviewer.module.css'
import type { ImportState } from './use-verdict-import'

export interface FileBarProps {
  readonly opened: boolean
  readonly dataset: DatasetSummary
  readonly label: LabelSpec
  readonly runKey: string | null
  readonly onFiles: ImportState['take']
}

/** Verdicts out to CSV and JSON, and in again. */
export function FileBar({ opened, dataset, label, runKey, onFiles }: FileBarProps) {
  const judged = useQuery({
    ...judgedQuery(useEngine(), dataset, label, runKey),
    enabled: opened,
  })
  const cards = judged.data ?? []
  const source = { dataset: { name: dataset.name, hash: dataset.hash }, label, run: runKey }
  const none = cards.length === 0
  return (
    <>
      <Button disabled={none} onClick={() => downloadText('verdicts.csv', verdictsCsv(cards))}>
        Save as CSV
      </Button>
      <Button
        disabled={none}
        onClick={() =>
          offerBlob(
            'verdicts.json',
            new Blob([verdictsJson(source, cards)], { type: 'application/json' }),
          )
        }
      >
        Save as JSON
      </Button>
      <FileButton label="Import verdicts" accept=".csv,.json,.txt" onFiles={onFiles} />
      <span className={classes.push} />
    </>
  )
}
