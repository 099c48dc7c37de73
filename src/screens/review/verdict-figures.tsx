import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { type DatasetContent, judgedQuery } from '../../client/queries'
import { verdictsCsv } from '../../contracts/verdict-files'
import { formatPercent } from '../../core/format/figures'
import type { LabelSpec } from '../../core/labels/label-spec'
import { judgedNow } from '../../state/judged-field'
import { labelText } from '../../state/label-field'
import { CsvLink } from '../../ui/csv-link'
import { Estimate } from '../../ui/estimate'
import { targetWords } from '../../ui/label-words'
import { QueueLink } from '../../ui/queue-link'
import review from './review.module.css'
import { blindRates } from './verdict-lists'
import { VERDICT_WORDS, VerdictMark } from './verdict-marks'
import classes from './verdicts.module.css'

export interface VerdictFiguresProps {
  readonly dataset: DatasetContent
  readonly label: LabelSpec
  readonly runKey: string | null
}

/** What came of the cards that were judged blind, by verdict. */
export function VerdictFigures({ dataset, label, runKey }: VerdictFiguresProps) {
  const { data = [] } = useQuery(judgedQuery(useEngine(), dataset, label, runKey))
  if (data.length === 0) return null
  return (
    <section className={review.block} aria-label="Your blind verdicts">
      <h3 className={classes.title}>
        Your blind verdicts
        <span className={review.quiet}>
          share that reached {targetWords(label)} within {label.horizon}, 95%
        </span>
        <CsvLink of="verdicts" name="verdicts" text={() => verdictsCsv(data)} />
      </h3>
      {blindRates(data, label.horizon).map(({ kind, rate, ci, n }) => (
        <p key={kind} className={classes.figure}>
          <VerdictMark kind={kind} />
          <span className={classes.kind}>
            <QueueLink
              filter={{ judged: judgedNow(kind), label: labelText(label), sort: 'date' }}
              title="Review the cards of this verdict, also those that were not blind or have no outcome yet"
            >
              {VERDICT_WORDS[kind].name}
            </QueueLink>
          </span>
          {n === 0 ? (
            <span className={review.quiet}>none with a known outcome</span>
          ) : (
            <Estimate
              value={rate}
              ci={ci}
              n={n}
              domain={DOMAIN}
              width={56}
              format={(value) => formatPercent(value, 0)}
            />
          )}
        </p>
      ))}
    </section>
  )
}

const DOMAIN = { from: 0, to: 1 } as const
