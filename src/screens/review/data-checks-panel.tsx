import type { DatasetSummary } from '../../contracts/dataset'
import type { DecisionAct, FiledFinding } from '../../contracts/quality'
import type { ChartSlice } from '../../contracts/setups'
import { formatPlural } from '../../core/format/figures'
import { Chip } from '../../ui/chip'
import { ErrorState } from '../../ui/error-state'
import { KeyHint } from '../../ui/key-hint'
import type { ShortcutId } from '../../ui/shortcuts/catalogue'
import { type DataCheck, dataChecks, findingCheck, plainChecks } from './data-checks'
import classes from './review.module.css'
import { type CardFindings, isRepairable, useCardFindings } from './use-card-findings'

export interface DataChecksPanelProps {
  readonly dataset: DatasetSummary
  readonly slice: ChartSlice
  /** What followed is shown. */
  readonly isFull: boolean
}

/** What is doubtful in the bars shown, and once what followed is shown, what is to be done about it. */
export function DataChecksPanel({ dataset, slice, isFull }: DataChecksPanelProps) {
  const found = useCardFindings(dataset, slice, isFull)
  return (
    <section className={classes.block} aria-label="Data checks">
      <h3 className={classes.subtitle}>Data checks</h3>
      {found.error ? <ErrorState error={found.error} /> : null}
      {slice.masked ? <MaskedChecks count={slice.findingCount} /> : null}
      {!slice.masked && found.findings ? <Decidable slice={slice} found={found} /> : null}
      {!slice.masked && !found.findings ? <Checks checks={dataChecks(slice)} /> : null}
      {!slice.masked && !isFull && slice.findingCount > 0 ? (
        <p className={classes.prose}>To be decided once what followed is shown.</p>
      ) : null}
    </section>
  )
}

const NOTHING = 'Nothing doubtful in the bars shown.'

function MaskedChecks({ count }: { readonly count: number }) {
  return (
    <p className={classes.prose}>
      {count === 0
        ? NOTHING
        : `${formatPlural(count, 'check')} raised. Shown after reveal, because they name dates.`}
    </p>
  )
}

function Checks({ checks }: { readonly checks: readonly DataCheck[] }) {
  if (checks.length === 0) return <p className={classes.prose}>{NOTHING}</p>
  return checks.map((check) => <CheckLine key={check.text} {...check} />)
}

const CheckLine = ({ name, text }: DataCheck) => (
  <p className={classes.check}>
    <Chip tone="dashed">{name}</Chip>
    {text}
  </p>
)

interface DecidableProps {
  readonly slice: ChartSlice
  readonly found: CardFindings
}

function Decidable({ slice, found }: DecidableProps) {
  const findings = found.findings ?? []
  const plain = plainChecks(slice)
  if (findings.length + plain.length === 0) return <p className={classes.prose}>{NOTHING}</p>
  return (
    <>
      {findings.map((finding) => (
        <div key={`${finding.kind} ${finding.from}`}>
          <CheckLine {...findingCheck(finding)} />
          <Decision finding={finding} found={found} />
        </div>
      ))}
      {plain.map((check) => (
        <CheckLine key={check.text} {...check} />
      ))}
    </>
  )
}

const ACTS: readonly (readonly [act: DecisionAct, key: ShortcutId])[] = [
  ['exclude', 'single.exclude'],
  ['accept', 'single.accept'],
  ['adjust', 'single.adjust'],
]

const DECIDED: Readonly<Record<DecisionAct, string>> = {
  exclude: 'excluded',
  accept: 'accepted',
  adjust: 'adjusted',
}

interface DecisionProps {
  readonly finding: FiledFinding
  readonly found: CardFindings
}

/** What was decided, with undo; or the choices, with their keys on the finding that is next. */
function Decision({ finding, found: { open, decide, undo, isBusy } }: DecisionProps) {
  const { decision } = finding
  if (decision)
    return (
      <p className={classes.decision}>
        {DECIDED[decision.act]}
        {decision.factor === null ? '' : ` by ${decision.factor}`}, {decision.at.slice(0, 10)}
        <button
          type="button"
          className={classes.act}
          disabled={isBusy}
          onClick={() => undo(finding)}
        >
          <KeyHint of="single.undoCheck">undo</KeyHint>
        </button>
      </p>
    )
  return (
    <p className={classes.decision}>
      {ACTS.filter(([act]) => act !== 'adjust' || isRepairable(finding)).map(([act, key]) => (
        <button
          key={act}
          type="button"
          className={classes.act}
          disabled={isBusy}
          onClick={() => decide(finding, act)}
        >
          {finding === open ? <KeyHint of={key}>{act}</KeyHint> : act}
        </button>
      ))}
    </p>
  )
}
