import { useRef, useState } from 'react'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { RunSpec } from '../../../contracts/spec'
import { type ReadCard, readRunCard } from '../../../contracts/run-card'
import classes from './card.module.css'

export interface OpenCardProps {
  readonly dataset: DatasetSummary
  /** Puts a spec into the form. */
  readonly onSpec: (spec: RunSpec) => void
}

/** Reads a run card into the form, and says whether the data are those it was made on. */
export function OpenCard({ dataset, onSpec }: OpenCardProps) {
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState<string | null>(null)
  const open = async (file: File | undefined) => {
    if (!file) return
    try {
      const card = readRunCard(JSON.parse(await file.text()))
      onSpec(card.spec)
      setWords(cardWords(card, dataset))
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown)
      setWords(`${file.name} cannot be read: ${why}. Choose a run card saved here.`)
    }
  }
  return (
    <div className={classes.open}>
      <button type="button" className={classes.button} onClick={() => input.current?.click()}>
        Open a run card
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Run card file"
        onChange={({ target }) => {
          void open(target.files?.[0])
          target.value = ''
        }}
      />
      {words ? <p role="status">{words}</p> : null}
    </div>
  )
}

function cardWords({ dataset: seen, spec }: ReadCard, dataset: DatasetSummary): string {
  const given =
    spec.model.learns === undefined
      ? 'Run gives its figures.'
      : 'Run gives its figures where the verdicts are the same too.'
  const data =
    seen.hash === dataset.hash
      ? `Its data are those here${spec.universe === null ? `: ${given}` : '.'}`
      : `It was made on other data, “${seen.name}”: Run answers its question on the data here.`
  const universe =
    spec.universe === null
      ? ''
      : ` Its universe of ${spec.universe.length} symbols is not taken over: choose a saved one of the same symbols for its figures.`
  const isMissing = spec.assetClass !== null && dataset.classes[spec.assetClass] === 0
  const assetClass = isMissing
    ? ` Its asset class, ${spec.assetClass}, is not in the data here: the form keeps its own.`
    : ''
  return data + universe + assetClass
}
