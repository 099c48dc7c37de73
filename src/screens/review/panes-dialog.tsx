import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { FEATURES, type FeatureDefinition } from '../../core/features/registry'
import { formatCount } from '../../core/format/figures'
import { Chip } from '../../ui/chip'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { FeatureSearch } from '../../ui/feature-search'
import { findFeatures, groupsOf } from '../../ui/find-features'
import classes from './panes-dialog.module.css'
import shared from '../../ui/feature-list.module.css'
import { MOST_PANES } from './review-state'

export interface PanesDialogProps {
  readonly opened: boolean
  /** Features that have a pane, from the top down. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly onClose: () => void
}

/** The features drawn in panes of their own under the candles. */
export function PanesDialog({ opened, chosen, onChange, onClose }: PanesDialogProps) {
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const found = findFeatures(text)
  const isFull = chosen.length >= MOST_PANES
  const toggle = (id: string) => {
    if (chosen.includes(id)) onChange(chosen.filter((one) => one !== id))
    else if (!isFull) onChange([...chosen, id])
  }
  const take = (id: string) => {
    toggle(id)
    // The button goes, and the focus must not leave the dialog with it.
    list.current?.focus()
  }
  const first = text === '' ? undefined : found[0]
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={`Panes: ${chosen.length} of ${MOST_PANES}, of ${formatCount(FEATURES.length)} features`}
      bar={
        <>
          <FeatureSearch
            value={text}
            onChange={setText}
            onEnter={() => first && toggle(first.id)}
          />
          <Button onClick={() => onChange([])} disabled={chosen.length === 0}>
            None
          </Button>
        </>
      }
    >
      <div ref={list} className={classes.chosen} tabIndex={-1}>
        {chosen.length === 0 ? 'No pane yet. Enter takes the first feature found.' : null}
        {chosen.map((id) => (
          <Chip key={id} removeLabel={`Take the pane of ${id} away`} onRemove={() => take(id)}>
            {id}
          </Chip>
        ))}
      </div>
      {found.length === 0 ? (
        <EmptyState>No feature is called or built like that.</EmptyState>
      ) : null}
      {groupsOf(found).map(([group, features]) => (
        <fieldset key={group} className={shared.group}>
          <legend className={shared.legend}>{group}</legend>
          {features.map((feature) => (
            <PaneChoice
              key={feature.id}
              feature={feature}
              place={chosen.indexOf(feature.id)}
              isFull={isFull}
              onToggle={toggle}
            />
          ))}
        </fieldset>
      ))}
    </Dialog>
  )
}

interface PaneChoiceProps {
  readonly feature: FeatureDefinition
  /** Place among the panes, -1 without one. */
  readonly place: number
  readonly isFull: boolean
  readonly onToggle: (id: string) => void
}

function PaneChoice({ feature, place, isFull, onToggle }: PaneChoiceProps) {
  const { id, formula, scaleFree } = feature
  const isOut = isFull && place < 0
  return (
    <label
      className={`${shared.feature} ${classes.feature}`}
      title={isOut ? `${MOST_PANES} panes are the most: take one away first` : undefined}
    >
      <input
        type="checkbox"
        className={shared.check}
        checked={place >= 0}
        disabled={isOut}
        onChange={() => onToggle(id)}
      />
      <code className={shared.id}>{id}</code>
      <span className={classes.place}>{place < 0 ? '' : `pane ${place + 1}`}</span>
      <span className={shared.formula}>
        {formula}
        {scaleFree ? '' : ' (on a masked card as a multiple of its value at bar 0)'}
      </span>
    </label>
  )
}
