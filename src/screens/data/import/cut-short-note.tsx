import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import { datasetsQuery } from '../../../client/queries'
import { cutShort, storedBy, unmarkSaving } from './saving-mark'
import classes from './import.module.css'

/** After a reload in the middle of saving: what became of the import. */
export function CutShortNote() {
  const [mark, setMark] = useState(cutShort)
  const { data } = useQuery(datasetsQuery(useEngine()))
  if (!mark || !data) return null
  const stored = storedBy(mark, data)
  const dismiss = () => {
    unmarkSaving()
    setMark(null)
  }
  return (
    <div className={classes.note} role="status">
      <span>
        This page was reloaded while it saved {mark.source}.{' '}
        {stored
          ? `The import had been stored as a whole: see ${stored.name}.`
          : 'Nothing of the import was stored: choose its files again.'}
      </span>
      <Button size="compact-xs" onClick={dismiss}>
        Dismiss
      </Button>
    </div>
  )
}
