import { useUniverseOf } from '../../client/run-universe'
import type { FoldRange, RunResult, ScoreMetrics } from '../../contracts/results'
import { formatCount, formatFixed, MISSING } from '../../core/format/figures'
import { topCount } from '../../core/validation/ranking'
import { LIFT_SHARE } from '../../core/validation/ranking-metrics'
import type { SetupFilter } from '../../state/setup-filter'
import { QueueLink } from '../../ui/queue-link'

interface OfRun {
  readonly run: Pick<RunResult, 'spec'>
  /** Dates of a part; all of them without. */
  readonly range?: FoldRange | undefined
}

/** The filter that names the bars which a run gave a probability, those without an outcome among them. */
const scoredFilter = ({ run, range }: OfRun) =>
  ({ cls: run.spec.assetClass ?? 'all', ...range, pmin: 0 }) satisfies Partial<SetupFilter>

/** The filter that names the rows a run was asked over; null where they come from a list that is not stored. */
export function useRowsFilter({ spec }: Pick<RunResult, 'spec'>): Partial<SetupFilter> | null {
  const universe = useUniverseOf(spec.universe)
  if (spec.universe !== null && !universe) return null
  const { from, to, minClose, minTradedValue } = spec.rows
  return {
    cls: spec.assetClass ?? 'all',
    from,
    to,
    close: minClose,
    value: minTradedValue,
    universe: universe?.id ?? null,
  }
}

interface RowsLinksProps {
  /** Null where no filter names them. */
  readonly filter: Partial<SetupFilter> | null
  readonly rows: number
  readonly positives: number
}

/** `102 rows, 7 positive`: both open in Review. */
export function RowsLinks({ filter, rows, positives }: RowsLinksProps) {
  const words = [`${formatCount(rows)} rows`, `${formatCount(positives)} positive`] as const
  if (!filter) return words.join(', ')
  return (
    <>
      <QueueLink
        filter={filter}
        title="Review these bars, and those without an outcome beside them"
      >
        {words[0]}
      </QueueLink>
      ,{' '}
      <QueueLink
        filter={{ ...filter, outcomes: 'hits' }}
        title="Review those of them that exploded"
      >
        {words[1]}
      </QueueLink>
    </>
  )
}

/** The rows that a run scored in a part, or in all of them. */
export const ScoredLinks = (props: OfRun & Omit<RowsLinksProps, 'filter'>) => (
  <RowsLinks {...props} filter={scoredFilter(props)} />
)

/** The lift of the best 1%: the scored bars open with the best first. */
export function BestLink({ metrics, ...part }: OfRun & { readonly metrics: ScoreMetrics }) {
  const { n, baseRate, liftTop1: lift } = metrics
  if (lift === null || baseRate === null) return MISSING
  const best = topCount(n, LIFT_SHARE)
  const hits = Math.round(lift * baseRate * best)
  return (
    <QueueLink
      filter={{ ...scoredFilter(part), sort: 'score' }}
      title={`Review the scored bars, the best first: of the first ${formatCount(best)} with an outcome ${formatCount(hits)} exploded`}
    >
      {formatFixed(lift, 1)}×
    </QueueLink>
  )
}
