import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useEngine } from '../../../client/engine-context'
import { openSynthetic, storedSynthetic, type SyntheticChoice } from '../../../client/synthetic'
import type { DatasetSummary } from '../../../contracts/dataset'
import { Choice } from '../../../ui/choice'
import { ErrorState } from '../../../ui/error-state'
import { TextField } from '../../../ui/field'
import { Panel } from '../../../ui/panel'
import { parseNumber } from '../../../ui/parse-field'
import classes from '../data.module.css'

const PRESETS = [
  {
    value: 'demo',
    label: 'Demo: planted setups',
    note: 'some quiet stretches end in a planted move; the truth table tells which',
  },
  {
    value: 'null',
    label: 'Null: nothing to find',
    note: 'no link between quiet stretches and moves; the boost’s interval must cover 1',
  },
] as const

const SEED = { min: 0, max: 2 ** 32 - 1, whole: true }

interface SyntheticFormProps {
  readonly datasets: readonly DatasetSummary[]
  readonly onDone: (id: string) => void
}

/** Generates a universe with a known truth, or shows the stored one of the same preset and seed. */
export function SyntheticForm({ datasets, onDone }: SyntheticFormProps) {
  const engine = useEngine()
  const [preset, setPreset] = useState<SyntheticChoice['preset']>('demo')
  const [text, setText] = useState('1')
  const parsed = parseNumber(text, SEED)
  const seed = 'value' in parsed ? parsed.value : null
  const stored = seed === null ? undefined : storedSynthetic(datasets, { preset, seed })
  const open = useMutation({
    mutationFn: (choice: SyntheticChoice) => openSynthetic(engine, datasets, choice),
    onSuccess: ({ id }) => onDone(id),
  })
  const ready = seed !== null && !open.isPending
  const run = () => {
    if (ready) open.mutate({ preset, seed })
  }
  const error = open.error?.app.code === 'cancelled' ? null : open.error
  return (
    <Panel dashed title="Synthetic data" note="proves the plumbing, never an edge">
      <div className={classes.form}>
        <Choice label="preset" options={PRESETS} value={preset} onChange={setPreset} />
        <TextField label="seed" value={text} width={120} onChange={setText} onEnter={run} />
        <div className={classes.line}>
          <Button disabled={!ready} onClick={run}>
            {open.isPending ? 'Generating' : stored ? 'Show it' : 'Generate'}
          </Button>
          <span className={classes.note} role="status">
            {'problem' in parsed ? parsed.problem : null}
            {stored ? `stored already as ${stored.name}` : null}
          </span>
        </div>
        {error ? <ErrorState error={error.app} /> : null}
      </div>
    </Panel>
  )
}
