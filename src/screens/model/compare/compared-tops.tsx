import type { TopCount, TopSide } from '../../../contracts/compare'
import { formatCount, formatInterval, formatRate, MISSING } from '../../../core/format/figures'
import { rateOf } from '../../../core/validation/wilson'
import { QueueLink } from '../../../ui/queue-link'
import { SimpleTable } from '../../../ui/simple-table'
import classes from './compare.module.css'
import type { ComparedProps } from './compared-figures'

interface Side extends TopCount {
  readonly side: TopSide
  readonly words: string
}

/** The best bars of each run, those they share and those they do not; counts open them in Review. */
export function ComparedTops({ report: { top }, run, other }: ComparedProps) {
  const sides: readonly Side[] = [
    { side: 'both', words: 'both runs', ...top.both },
    { side: 'here', words: `#${run.trial} alone`, ...top.here },
    { side: 'there', words: `#${other.trial} alone`, ...top.there },
  ]
  const cls = run.spec.assetClass ?? 'all'
  return (
    <div>
      <SimpleTable<Side>
        label="Best 5% of the bars that both scored"
        rows={sides}
        rowKey={({ side }) => side}
        columns={[
          {
            id: 'words',
            header: 'among the best 5% of',
            rowHeader: true,
            cell: ({ words }) => words,
          },
          {
            id: 'bars',
            header: 'bars',
            align: 'right',
            cell: ({ side, bars }) => (
              <QueueLink
                filter={{ cls, vs: other.key, vsin: side }}
                title="Review these bars, with the score of either run"
              >
                {formatCount(bars)}
              </QueueLink>
            ),
          },
          {
            id: 'exploded',
            header: 'exploded',
            align: 'right',
            cell: ({ side, exploded, known }) =>
              known === 0 ? (
                MISSING
              ) : (
                <>
                  <QueueLink filter={{ cls, vs: other.key, vsin: side, outcomes: 'hits' }}>
                    {formatCount(exploded)}
                  </QueueLink>{' '}
                  <span className={classes.range}>of {formatCount(known)}</span>
                </>
              ),
          },
          {
            id: 'rate',
            header: '%, 95%',
            align: 'right',
            cell: ({ exploded, known }) => <Share exploded={exploded} known={known} />,
          },
        ]}
      />
      <p className={classes.note}>
        Wilson intervals; bars of one move overlap, so they are narrower than the truth.
      </p>
    </div>
  )
}

function Share({ exploded, known }: Pick<TopCount, 'exploded' | 'known'>) {
  const { rate, ci } = rateOf(exploded, known)
  return (
    <span className={classes.range}>
      {formatRate(rate)} {ci ? `(${formatInterval(ci, formatRate)})` : ''}
    </span>
  )
}
