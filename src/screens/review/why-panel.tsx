import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DatasetSummary } from '../../contracts/dataset'
import type { ChartSlice, WhyFeature, WhyReport } from '../../contracts/setups'
import type { AssetClass } from '../../core/columns/instrument'
import { modelInput } from '../../core/features/input'
import { ProbabilityScale } from '../../charts/marks/probability-scale'
import { formatCount, formatInterval, formatPercent, formatPlural } from '../../core/format/figures'
import type { LabelSpec } from '../../core/labels/label-spec'
import { BIN_INTERVAL } from '../../ui/bin-words'
import { BOOST_FORMULA, boostSum } from '../../ui/boost-words'
import { Chip } from '../../ui/chip'
import { KeyHint } from '../../ui/key-hint'
import { targetWords } from '../../ui/label-words'
import { EventsLink } from '../../ui/events-link'
import { ObservedLinks } from '../../ui/observed-links'
import { DataChecksPanel } from './data-checks-panel'
import classes from './review.module.css'
import type { CardId } from './review-state'
import { WhyFeatures } from './why-features'

export interface WhyPanelProps {
  readonly dataset: DatasetSummary
  readonly card: CardId | null
  readonly why: WhyReport | null
  readonly slice: ChartSlice | null
  /** What the score is the probability of: the run's own label. */
  readonly label: LabelSpec
  /** Position in the queue, -1 when the card is not in it. */
  readonly rank: number
  readonly hasRun: boolean
  /** The asset class that the run covers. */
  readonly runClass: AssetClass | 'all'
  /** Score, contributions and data checks wait for the verdict. */
  readonly isMasked: boolean
  /** What followed is shown. */
  readonly isFull: boolean
  /** Puts the panel away where it lies over the chart. */
  readonly onClose: () => void
  /** What follows below. */
  readonly children?: ReactNode
}

/** Score and features of the card at bar 0, and what is doubtful about its data. */
export function WhyPanel(props: WhyPanelProps) {
  const { why, slice, isMasked, dataset, card } = props
  return (
    <aside className={classes.why} aria-label="Why" tabIndex={0}>
      <header className={classes.whyHead}>
        <h2>Why</h2>
        <span className={classes.quiet}>score and features at bar 0</span>
        <span className={classes.push} />
        <KeyHint of="single.why" />
        <span className={classes.medium}>
          <CloseButton aria-label="Close the why panel" onClick={props.onClose} />
        </span>
      </header>
      <section className={classes.block} aria-label="Score">
        {isMasked ? <HiddenScore why={why} hasRun={props.hasRun} /> : null}
        {why && !isMasked ? <Score {...props} why={why} /> : null}
      </section>
      {why && card ? (
        <WhyFeatures
          features={isMasked ? maskedFeatures(why.features) : why.features}
          dataset={dataset}
          card={card}
        />
      ) : null}
      {slice ? <DataChecksPanel dataset={dataset} slice={slice} isFull={props.isFull} /> : null}
      {props.children}
    </aside>
  )
}

/** What a masked card may tell: no log-odds, and no value that tells a level of price or turnover. */
const maskedFeatures = (features: readonly WhyFeature[]): readonly WhyFeature[] =>
  features.map((one) => {
    const { feature, ranked } = modelInput(one.feature)
    const value = ranked || feature.scaleFree ? one.value : null
    return { ...one, value, contribution: null }
  })

function HiddenScore({ why, hasRun }: Pick<WhyPanelProps, 'why' | 'hasRun'>) {
  const base = why?.baseRate ?? null
  return (
    <>
      <p className={classes.caption}>
        <Chip tone="dashed">hidden until your verdict</Chip>
      </p>
      <p className={classes.prose}>
        {base === null ? '' : `Base rate ${formatPercent(base, 2)}. `}
        {hasRun ? 'The score, its bin and the log-odds' : 'What names the card'} appear after your
        verdict, so that your judgement and the model’s stay separate.
      </p>
    </>
  )
}

function Score(props: WhyPanelProps & { readonly why: WhyReport }) {
  const { why, hasRun } = props
  if (why.probability !== null) return <Probability {...props} probability={why.probability} />
  return (
    <p className={classes.prose}>
      {hasRun
        ? 'Not scored: this bar is outside the test dates of the run.'
        : 'Without a run features stand without a score: choose one above, or train one in Model.'}
    </p>
  )
}

interface ProbabilityProps extends WhyPanelProps {
  readonly why: WhyReport
  readonly probability: number
}

function Probability({ why, probability, label, rank, runClass }: ProbabilityProps) {
  const { observed, baseRate } = why
  const ci = observed?.ci ?? null
  return (
    <>
      <p className={classes.caption}>
        Calibrated probability of {targetWords(label)} within {label.horizon} bars
      </p>
      <p className={classes.estimate}>
        <span className={classes.big}>{formatPercent(probability)}</span>
        <span>bin {formatInterval(ci, (value) => formatPercent(value))}</span>
        {rank >= 0 ? <span className={classes.rank}>rank {formatCount(rank + 1)}</span> : null}
      </p>
      <ProbabilityScale
        value={probability}
        ci={ci}
        observed={observed?.rate ?? null}
        base={baseRate}
      />
      {observed ? (
        <p className={classes.prose} title={BIN_INTERVAL}>
          ▼ Observed in this bin:{' '}
          <strong>
            <ObservedLinks observed={observed} cls={runClass} />
          </strong>{' '}
          exploded, {formatPercent(observed.rate, 2)} (
          {formatInterval(observed.ci, (value) => formatPercent(value, 2))}).{' '}
          <EventsLink filter={{ cls: runClass, pmin: observed.lo, pmax: observed.hi }}>
            {formatPlural(observed.events, 'event')}
          </EventsLink>
          .
        </p>
      ) : null}
      <p className={classes.prose} title={BOOST_FORMULA}>
        {why.boost === null ? '' : 'Boost '}
        {boostSum(why.boost, probability, why.base)}.
      </p>
    </>
  )
}
