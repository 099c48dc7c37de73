import type { ReactNode } from 'react'
import { LEAST_MONTHS, type ReviewerReport } from '../../../contracts/verdicts'
import {
  formatCount,
  formatPercent,
  formatPlural,
  formatRatio,
  formatSigned,
} from '../../../core/format/figures'
import type { LabelSpec } from '../../../core/labels/label-spec'
import { judgedNow } from '../../../state/judged-field'
import { type SimpleColumn, SimpleTable } from '../../../ui/simple-table'
import { CardsLink } from './cards-link'
import { IntervalCell, SHARE } from './interval-cell'
import classes from './reviewer.module.css'
import { Missing, Section } from './section'
import { modelCsv } from './tables-csv'

type Model = ReviewerReport['model']

interface Row {
  readonly id: string
  readonly name: ReactNode
  readonly figures: Model['auc']
  readonly reference: number | null
  readonly format: (value: number) => string
  readonly difference: (value: number) => string
}

const share = (value: number) => formatPercent(value, 0)
const points = (value: number) => formatSigned(value * 100, 0)
const area = (value: number) => formatSigned(value, 2)
const DIFFERENCE = { from: -1, to: 1 } as const

/** Cards with a score: those said yes to, or all of them, the best first. */
type LinkOf = (is: 'any' | 'yes', words: string) => ReactNode

const rowsOf = ({ precision, auc, k, hits, n }: Model, link: LinkOf): readonly Row[] => [
  {
    id: 'precision',
    name: (
      <>
        exploded, of your {link('yes', `${formatCount(k)} yes`)} and the run’s{' '}
        {link('any', `${formatCount(k)} best`)}
      </>
    ),
    figures: precision,
    reference: n === 0 ? null : hits / n,
    format: share,
    difference: points,
  },
  {
    id: 'auc',
    name: 'AUC, of no < unsure < yes and of the score',
    figures: auc,
    reference: 0.5,
    format: formatRatio,
    difference: area,
  },
]

const COLUMNS: readonly SimpleColumn<Row>[] = [
  { id: 'name', header: 'figure', rowHeader: true, width: '26%', cell: ({ name }) => name },
  ...(['human', 'model'] as const).map((who) => ({
    id: who,
    header: who === 'human' ? 'you, 95%' : 'run, 95%',
    cell: ({ figures, reference, format }: Row) => (
      <IntervalCell
        {...figures[who]}
        domain={SHARE}
        format={format}
        {...(reference === null ? {} : { reference })}
      />
    ),
  })),
  {
    id: 'difference',
    header: 'you less run, 95%',
    cell: ({ figures, difference }) => (
      <IntervalCell {...figures.difference} domain={DIFFERENCE} reference={0} format={difference} />
    ),
  },
]

interface ModelSectionProps {
  readonly report: ReviewerReport
  readonly hasRun: boolean
  readonly label: LabelSpec
  /** Puts the dialog away when a count opens its cards. */
  readonly onClose: () => void
}

/** The reviewer and a run on the same blind cards. */
export function ModelSection({ report, hasRun, label, onClose }: ModelSectionProps) {
  const { model, base } = report
  const link: LinkOf = (is, words) => (
    <CardsLink
      filter={{ judged: judgedNow(is), pmin: 0, sort: 'score' }}
      label={label}
      title={`Review the scored cards ${is === 'yes' ? 'said yes to' : 'judged'}, the best by score first`}
      onClose={onClose}
    >
      {words}
    </CardsLink>
  )
  if (model.n === 0) {
    return (
      <Section title="You against the run" csv={null}>
        <Missing>
          {hasRun
            ? `The run has no out-of-sample score for any of the ${formatPlural(base.n, 'counted card')}: judge cards within its test dates.`
            : 'Choose a run beside the dataset, and judge cards within its test dates: both stand against each other on the cards that have a score.'}
        </Missing>
      </Section>
    )
  }
  return (
    <Section
      title="You against the run"
      note={
        <>
          {link('any', formatPlural(model.n, 'counted card'))} with an out-of-sample score,{' '}
          {formatPlural(model.events, 'event')}, {formatPlural(model.dates, 'date')},{' '}
          {formatCount(model.hits)} exploded
        </>
      }
      csv={() => modelCsv(model)}
    >
      <SimpleTable
        label="You against the run"
        columns={COLUMNS}
        rows={rowsOf(model, link)}
        rowKey={({ id }) => id}
      />
      <p className={classes.small}>
        2,000 resamples of whole months, the same ones for both; no interval from fewer than{' '}
        {LEAST_MONTHS} months. A queue in the order of the score shows the run’s best alone, which
        lowers its AUC here.
      </p>
    </Section>
  )
}
