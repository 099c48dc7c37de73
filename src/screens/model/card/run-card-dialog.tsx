import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import { verdictsQuery } from '../../../client/queries'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { RunResult } from '../../../contracts/results'
import { runCard } from '../../../contracts/run-card'
import { formatCount, formatPlural } from '../../../core/format/figures'
import { Dialog } from '../../../ui/dialog'
import { offerBlob } from '../../../ui/save-file'
import { Facts } from '../../../ui/stat'
import { cardFacts } from './card-facts'
import classes from './card.module.css'

export interface RunCardDialogProps {
  readonly opened: boolean
  readonly run: RunResult
  readonly dataset: DatasetSummary
  readonly onClose: () => void
}

/** What a run was and what came of it on one card, to be saved and handed on. */
export function RunCardDialog({ opened, run, dataset, onClose }: RunCardDialogProps) {
  const { data: verdicts = [] } = useQuery(verdictsQuery(useEngine(), dataset.id))
  const [isCopied, setCopied] = useState(false)
  const save = () => {
    const text = `${JSON.stringify(runCard(run, dataset, verdicts), null, 2)}\n`
    offerBlob(`run ${run.trial} card.json`, new Blob([text], { type: 'application/json' }))
  }
  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    setCopied(true)
  }
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={`Run card #${formatCount(run.trial)}`}
      bar={
        <>
          <Button variant="filled" onClick={save}>
            Save as JSON
          </Button>
          <Button onClick={() => void copy()}>{isCopied ? 'Copied' : 'Copy the address'}</Button>
        </>
      }
    >
      <Facts rows={cardFacts(run, dataset)} />
      <p className={classes.prose}>
        The file holds spec, fingerprint of the data, seed, figures by fold and{' '}
        {formatPlural(verdicts.length, 'verdict')} with tags and notes, and no prices. On data of
        the same fingerprint its spec gives the same bytes: open it here with “Open a run card”, or
        on the command line with <code>coil run FILE --spec CARD</code>. The address reopens this
        view in this browser.
      </p>
    </Dialog>
  )
}
