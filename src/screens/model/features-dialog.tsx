import { Button } from '@mantine/core'
import { useState } from 'react'
import { type FeatureDefinition, FEATURES, MODEL_FEATURES } from '../../core/features/registry'
import { modelInput, rankedId } from '../../core/features/input'
import { formatCount } from '../../core/format/figures'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { FeatureSearch } from '../../ui/feature-search'
import classes from './features-dialog.module.css'
import shared from '../../ui/feature-list.module.css'
import { findFeatures, groupsOf } from '../../ui/find-features'

export interface FeaturesDialogProps {
  readonly opened: boolean
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly onClose: () => void
}

/** Chosen ids in the order of the registry, ranks behind values, so that the same choice is the same spec. */
const inOrder = (chosen: ReadonlySet<string>): readonly string[] =>
  [...FEATURES.map(({ id }) => id), ...FEATURES.map(({ id }) => rankedId(id))].filter((id) =>
    chosen.has(id),
  )

/** The inputs of the model, found by name, alias or formula. */
export function FeaturesDialog({ opened, chosen, onChange, onClose }: FeaturesDialogProps) {
  const [text, setText] = useState('')
  const picked = new Set(chosen)
  const groups = groupsOf(findFeatures(text))
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked)
    for (const id of ids)
      if (on) next.add(id)
      else next.delete(id)
    onChange(inOrder(next))
  }
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={titleOf(chosen)}
      bar={
        <>
          <FeatureSearch value={text} onChange={setText} />
          <Button onClick={() => onChange(inOrder(new Set(MODEL_FEATURES)))}>Default</Button>
          <Button onClick={() => onChange([])}>None</Button>
        </>
      }
    >
      <p className={shared.formula}>
        Ranks compare a feature with the run's other rows of the same date, and never with another
        date: the share that are lower, 0 to 1.
      </p>
      {groups.length === 0 ? (
        <EmptyState>No feature is called or built like that.</EmptyState>
      ) : null}
      {groups.map(([group, features]) => (
        <FeatureGroup
          key={group}
          group={group}
          features={features}
          picked={picked}
          onToggle={toggle}
        />
      ))}
    </Dialog>
  )
}

function titleOf(chosen: readonly string[]): string {
  const ranks = chosen.filter((id) => modelInput(id).ranked).length
  const values = `${formatCount(chosen.length - ranks)} of ${formatCount(FEATURES.length)} chosen`
  return ranks === 0
    ? `Features: ${values}`
    : `Features: ${values}, and ${formatCount(ranks)} ranks`
}

interface FeatureGroupProps {
  readonly group: string
  readonly features: readonly FeatureDefinition[]
  readonly picked: ReadonlySet<string>
  readonly onToggle: (ids: readonly string[], on: boolean) => void
}

function FeatureGroup({ group, features, picked, onToggle }: FeatureGroupProps) {
  const ids = features.map(({ id }) => id)
  const count = ids.filter((id) => picked.has(id)).length
  const all = count === ids.length
  return (
    <fieldset className={shared.group}>
      <legend className={shared.legend}>
        {group}{' '}
        <span className={classes.quiet}>
          {count} of {ids.length}
        </span>
        <button type="button" className={classes.all} onClick={() => onToggle(ids, !all)}>
          {all ? 'none' : 'all'}
          <span className={classes.hidden}> of {group}</span>
        </button>
      </legend>
      {features.map(({ id, formula, scaleFree }) => (
        <div key={id} className={`${shared.feature} ${classes.feature}`}>
          <label className={classes.value}>
            <input
              type="checkbox"
              className={shared.check}
              checked={picked.has(id)}
              onChange={(event) => onToggle([id], event.target.checked)}
            />
            <code className={shared.id}>{id}</code>
          </label>
          <label className={classes.rank}>
            <input
              type="checkbox"
              className={shared.check}
              checked={picked.has(rankedId(id))}
              onChange={(event) => onToggle([rankedId(id)], event.target.checked)}
            />
            rank<span className={classes.hidden}> of {id}</span>
          </label>
          <span className={shared.formula}>
            {formula}
            {scaleFree ? '' : ' (not scale-free: take its rank, or compare within one instrument)'}
          </span>
        </div>
      ))}
    </fieldset>
  )
}
