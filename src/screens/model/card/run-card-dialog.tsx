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
import { ErrorState } from '../../../ui/error-state'
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
  const { data: verdicts, error } = useQuery(verdictsQuery(useEngine(), dataset.id))
  const [copied, setCopied] = useState({ key: '', words: '' })
  const save = () => {
    if (!verdicts) return
    const text = `${JSON.stringify(runCard(run, dataset, verdicts), null, 2)}\n`
    offerBlob(`run ${run.trial} card.json`, new Blob([text], { type: 'application/json' }))
  }
  /** The browser may refuse, and has no clipboard at all for a page that came over plain HTTP. */
  const copy = async () => {
    const said = await navigator.clipboard.writeText(location.href).then(
      () => 'Copied',
      () => 'Not copied: the browser refuses',
    )
    setCopied({ key: run.key, words: said })
  }
  const canCopy = 'clipboard' in navigator
  const same = run.spec.model.learns === undefined ? '' : ' and the same verdicts'
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={`Run card #${formatCount(run.trial)}`}
      bar={
        <>
          <Button variant="filled" disabled={!verdicts} onClick={save}>
            Save as JSON
          </Button>
          {canCopy ? (
            <Button onClick={() => void copy()}>
              {copied.key === run.key ? copied.words : 'Copy the address'}
            </Button>
          ) : null}
        </>
      }
    >
      {error ? <ErrorState error={error.app} /> : null}
      <Facts rows={cardFacts(run, dataset)} />
      <p className={classes.prose}>
        The file holds spec, fingerprint of the data, seed, figures by fold and{' '}
        {formatPlural(verdicts?.length ?? 0, 'verdict')} with tags and notes, and no prices. On data
        of the same fingerprint{same} its spec gives the same bytes: open it here with “Open a run
        card”
        {same === '' ? (
          <>
            , or on the command line with <code>coil run FILE --spec CARD</code>
          </>
        ) : null}
        . The address reopens this view in this browser.
      </p>
    </Dialog>
  )
}
