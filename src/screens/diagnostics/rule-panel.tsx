import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useEngine } from '../../client/engine-context'
import { ruleQuery } from '../../client/queries'
import type { DatasetSummary } from '../../contracts/dataset'
import type { EvidenceQuery, TriedRule } from '../../contracts/results'
import { judgeInterval } from '../../core/diagnostics/effect'
import {
  formatBaseRate,
  formatCount,
  formatP,
  formatPlural,
  formatRatio,
} from '../../core/format/figures'
import { readRule } from '../../core/signals/registry'
import { type Rule, ruleText } from '../../core/signals/rule'
import type { SetupFilter } from '../../state/setup-filter'
import { ErrorState } from '../../ui/error-state'
import { Estimate } from '../../ui/estimate'
import { TextField } from '../../ui/field'
import { Panel } from '../../ui/panel'
import { BOOST_DOMAIN } from '../../ui/whisker-scale'
import { BarsLinks } from './bars-links'
import { draftOf, ruleOf } from './rule-draft'
import { RuleLines } from './rule-lines'
import classes from './rule.module.css'

interface RulePanelProps {
  readonly dataset: DatasetSummary
  readonly question: Omit<EvidenceQuery, 'signals'>
  /** The filter that names the rows of the question. */
  readonly base: Partial<SetupFilter>
  /** The rule as text, '' for none. */
  readonly text: string
  readonly onChange: (text: string) => void
}

type Read = { readonly rule: Rule } | { readonly problem: string } | null

function readText(text: string): Read {
  if (text.trim() === '') return null
  try {
    return { rule: readRule(text) }
  } catch (thrown) {
    return { problem: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

const EMPTY = { join: 'all', conditions: [] } as const

/** A rule put together from conditions, and what it does to the odds on the rows of the question. */
export function RulePanel({ dataset, question, base, text, onChange }: RulePanelProps) {
  const [adding, setAdding] = useState(false)
  const read = readText(text)
  const rule = read && 'rule' in read ? read.rule : null
  const draft = rule === null ? (read === null ? EMPTY : null) : draftOf(rule)
  const set = (next: Rule | null) => onChange(next === null ? '' : ruleText(next))
  return (
    <Panel
      title="Rule"
      note="conditions over trailing features and signals; each new one is a trial"
    >
      <div className={classes.form}>
        {draft ? (
          <RuleLines
            draft={draft}
            adding={adding}
            onChange={(next) => set(ruleOf(next))}
            onAdding={setAdding}
          />
        ) : null}
        <div className={classes.text}>
          {draft ? (
            <Button size="compact-sm" disabled={adding} onClick={() => setAdding(true)}>
              Add a condition
            </Button>
          ) : null}
          <RuleText key={text} text={text} onApply={onChange} />
        </div>
        {read && 'problem' in read ? (
          <p className={classes.prose} role="alert">
            {read.problem}.
          </p>
        ) : null}
        {rule && !draft ? (
          <p className={classes.prose}>This rule nests its conditions: change it as text.</p>
        ) : null}
        {rule ? (
          <Tried dataset={dataset} query={{ ...question, signals: [ruleText(rule)] }} base={base} />
        ) : null}
      </div>
    </Panel>
  )
}

function RuleText({
  text,
  onApply,
}: {
  readonly text: string
  readonly onApply: (text: string) => void
}) {
  const [typed, setTyped] = useState(text)
  return (
    <>
      <TextField
        label="the rule as text"
        bare
        value={typed}
        placeholder="or as text: bb_width20 < 0.05 and (S2 or not SQ)"
        width="min(520px, 100%)"
        onChange={setTyped}
        onEnter={() => onApply(typed.trim())}
        onEscape={() => setTyped(text)}
      />
      {typed.trim() === text ? null : (
        <Button size="compact-sm" onClick={() => onApply(typed.trim())}>
          Try it
        </Button>
      )}
    </>
  )
}

interface TriedProps {
  readonly dataset: DatasetSummary
  readonly query: EvidenceQuery
  readonly base: Partial<SetupFilter>
}

function Tried({ dataset, query, base }: TriedProps) {
  const { data, error, isFetching } = useQuery(ruleQuery(useEngine(), dataset, query))
  if (error) return <ErrorState error={error.app} />
  if (!data || isFetching) return <p className={classes.prose}>Counting …</p>
  return (
    <Figures tried={data}>
      <BarsLinks filter={{ ...base, sig: query.signals }} />
    </Figures>
  )
}

interface FiguresProps {
  readonly tried: TriedRule
  readonly children: ReactNode
}

function Figures({ tried: { boost, trials }, children }: FiguresProps) {
  const { signalBars, eligibleBars, signalRate, signalPositives, signalEvents, events } = boost
  return (
    <div className={classes.figures} role="status">
      {signalBars === 0 ? null : (
        <Estimate
          value={boost.boost}
          ci={judgeInterval(boost)}
          domain={BOOST_DOMAIN}
          reference={1}
          tone="compression"
          width={72}
          n={signalBars}
          of={eligibleBars}
          unit="bars"
          events={signalEvents}
        />
      )}
      <p className={classes.prose}>
        {signalBars === 0 ? (
          <>It holds on none of {formatPlural(eligibleBars, 'eligible bar')}. </>
        ) : (
          <>
            It holds on {formatPlural(signalBars, 'bar')} of {formatCount(eligibleBars)}, of which{' '}
            {formatCount(signalPositives)} explode ({formatBaseRate(signalRate)}, against{' '}
            {formatBaseRate(boost.baseRate)} of all): {formatPlural(signalEvents, 'event')} of{' '}
            {formatCount(events)}. The interval is the wider of months and symbols resampled.{' '}
            {boost.p === null || boost.shifted === null
              ? null
              : `With the labels shifted along the calendar it shows ${formatRatio(boost.shifted)} at the median (p ${formatP(boost.p)}): what it owes to the instruments it holds on rather than to the day. `}
          </>
        )}
        {formatPlural(trials, 'trial')} on this data by now: the best of many flatters.{' '}
        {signalBars === 0 ? null : children}
      </p>
    </div>
  )
}
