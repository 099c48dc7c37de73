import { useState } from 'react'
import type { DatasetSummary } from '../../../contracts/dataset'
import { formatBytes, formatCount, formatPlural } from '../../../core/format/figures'
import { formatMinute, formatSpan } from '../../../core/format/times'
import { Chip } from '../../../ui/chip'
import { sourceWords, staleWords } from './dataset-words'
import classes from '../data.module.css'

interface DatasetItemProps {
  readonly dataset: DatasetSummary
  readonly current: boolean
  readonly onSelect: () => void
}

export function DatasetItem({ dataset, current, onSelect }: DatasetItemProps) {
  const { name, source, instruments, bars, first, last, bytes, updatedAt } = dataset
  const [now] = useState(() => Date.now())
  const stale = staleWords(dataset, now)
  return (
    <button type="button" className={classes.item} aria-current={current} onClick={onSelect}>
      <span className={classes.itemTitle}>
        {name}
        {source.kind === 'synthetic' ? <Chip tone="dashed">synthetic</Chip> : null}
        {stale ? <Chip tone="dashed">{stale}</Chip> : null}
      </span>
      {formatPlural(instruments, 'instrument')}, {formatCount(bars)} bars
      <span className={classes.itemNote}>
        {formatSpan(first, last)} · {formatBytes(bytes)} · {sourceWords(source)}
        {source.kind === 'provider' ? ` · refreshed ${formatMinute(updatedAt)} UTC` : ''}
      </span>
    </button>
  )
}
