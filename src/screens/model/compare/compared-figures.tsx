import type { ComparedFigure, ComparedFigureId, RunComparison } from '../../../contracts/compare'
import type { RunSummary } from '../../../contracts/results'
import { DRAWS } from '../../../core/diagnostics/compare/difference-intervals'
import {
  formatCount,
  formatFixed,
  formatInterval,
  formatSigned,
} from '../../../core/format/figures'
import { SimpleTable } from '../../../ui/simple-table'
import classes from './compare.module.css'

interface FigureWords {
  readonly name: string
  /** Better is higher, or lower. */
  readonly better: 'higher' | 'lower'
  readonly scale: number
  readonly digits: number
}

const WORDS: Readonly<Record<ComparedFigureId, FigureWords>> = {
  averagePrecision: { name: 'average precision, %', better: 'higher', scale: 100, digits: 1 },
  auc: { name: 'AUC', better: 'higher', scale: 1, digits: 3 },
  liftTop1: { name: 'lift, top 1%', better: 'higher', scale: 1, digits: 1 },
  brier: { name: 'Brier score', better: 'lower', scale: 1, digits: 4 },
}

export interface ComparedProps {
  readonly report: RunComparison
  readonly run: RunSummary
  readonly other: RunSummary
}

/** Figures over the rows that both scored, with the interval of their difference. */
export function ComparedFigures({ report, run, other }: ComparedProps) {
  if (!report.sameLabel)
    return (
      <p className={classes.prose}>
        The runs have different labels: no outcome is common to them, so no figure is compared.
        Their rankings still are.
      </p>
    )
  if (report.figures.length === 0)
    return <p className={classes.prose}>No bar that both scored has a known outcome.</p>
  const value = (id: ComparedFigureId, figure: number | null) =>
    formatFixed(figure === null ? null : figure * WORDS[id].scale, WORDS[id].digits)
  return (
    <div>
      <SimpleTable<ComparedFigure>
        label="Figures of both runs over the same bars"
        rows={report.figures}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', header: 'figure', rowHeader: true, cell: ({ id }) => WORDS[id].name },
          {
            id: 'here',
            header: `#${run.trial}`,
            align: 'right',
            cell: ({ id, here }) => <strong>{value(id, here)}</strong>,
          },
          {
            id: 'there',
            header: `#${other.trial}`,
            align: 'right',
            cell: ({ id, there }) => value(id, there),
          },
          {
            id: 'difference',
            header: 'difference, 95%',
            align: 'right',
            cell: (figure) => <Difference figure={figure} />,
          },
        ]}
      />
      <p className={classes.note}>
        Lower is better for the Brier score alone. Intervals: the same dates in blocks, or the same
        instruments, drawn for both runs, {formatCount(DRAWS)} times; the wider. A figure that was
        chosen because it was best flatters.
      </p>
    </div>
  )
}

function Difference({ figure: { id, here, there, ci } }: { readonly figure: ComparedFigure }) {
  if (here === null || there === null) return null
  const { scale, digits } = WORDS[id]
  const signed = (part: number) => formatSigned(part * scale, digits)
  const clear = ci !== null && (ci[0] > 0 || ci[1] < 0)
  return (
    <span className={classes.range}>
      {signed(here - there)}
      {ci === null ? '' : ` (${formatInterval(ci, signed)})`}
      {ci === null ? '' : clear ? ', clear of 0' : ', covers 0'}
    </span>
  )
}
