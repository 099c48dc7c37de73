import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { runsQuery, setupsQuery } from '../../client/queries'
import type { DatasetSummary } from '../../contracts/dataset'
import { defaultLabel, dominantClass } from '../../contracts/default-spec'
import type { SetupQuery, SetupRow } from '../../contracts/setups'
import {
  formatCount,
  formatFixed,
  formatInterval,
  formatPrice,
  formatRate,
  MISSING,
} from '../../core/format/figures'
import { type SetupFilter, setupFilter, setupQueryOf } from '../../state/setup-filter'
import { BIN_INTERVAL } from '../../ui/bin-words'
import { EmptyState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { useNavigation } from '../../ui/navigation'
import { ObservedLinks } from '../../ui/observed-links'
import { Panel } from '../../ui/panel'
import { useSelection } from '../../ui/selection'
import { type SimpleColumn, SimpleTable } from '../../ui/simple-table'
import classes from './start.module.css'

const SHOWN = 8

const COMPRESSED: Partial<SetupFilter> = { sig: ['S1'], bb: null }

/** Instruments in compression on the last date: by score when there is a run, by width otherwise. */
function newestQuery(dataset: DatasetSummary, runKey: string | null): SetupQuery {
  const sort: Partial<SetupFilter> = runKey === null ? { sort: 'bbPctRank', desc: false } : {}
  const filter = { ...setupFilter.parse({}), ...COMPRESSED, ...sort }
  return setupQueryOf(filter, dataset.id, runKey, defaultLabel(dominantClass(dataset.classes)))
}

/** The score of a run, and what came of bars like it out of sample. */
const scoreColumns = (cls: SetupFilter['cls']): readonly SimpleColumn<SetupRow>[] => [
  {
    id: 'score',
    header: 'score, %',
    align: 'right',
    cell: ({ probability }) => formatRate(probability),
  },
  {
    id: 'observed',
    header: <span title={BIN_INTERVAL}>exploded in its bin, 95%</span>,
    align: 'right',
    cell: ({ observed }) =>
      observed ? (
        <span className={classes.whole}>
          <ObservedLinks observed={observed} cls={cls} />{' '}
          <span className={classes.quiet}>
            {formatInterval(observed.ci, (value) => formatRate(value))}
          </span>
        </span>
      ) : (
        MISSING
      ),
  },
]

export function NewestCandidates({ dataset }: { readonly dataset: DatasetSummary }) {
  const engine = useEngine()
  const { href } = useNavigation()
  const { runKey } = useSelection()
  const { data: runs } = useQuery(runsQuery(engine, dataset.id))
  const runClass = runs?.find(({ key }) => key === runKey)?.spec.assetClass ?? 'all'
  const query = setupsQuery(engine, dataset, newestQuery(dataset, runKey), 0, SHOWN)
  const { data, error } = useQuery(query)
  const queue = setupFilter.format(COMPRESSED)
  if (error) return <ErrorState error={error.app} />
  if (!data) return null
  return (
    <Panel
      title="Newest candidates"
      note={`S1 holds on ${data.asOf ?? '–'}: ${formatCount(data.total)} of ${formatCount(data.of)} instruments`}
      aside={<a href={href('/setups')}>All setups</a>}
    >
      {data.rows.length === 0 ? (
        <EmptyState>No instrument is compressed on the last date.</EmptyState>
      ) : (
        <SimpleTable
          label="Newest candidates"
          rows={data.rows}
          rowKey={({ symbol }) => symbol}
          columns={[
            {
              id: 'symbol',
              header: 'symbol',
              rowHeader: true,
              cell: ({ symbol, date }) => (
                <>
                  <a href={href('/review', { ...queue, card: `${symbol}@${date}` })}>{symbol}</a>
                  {date === data.asOf ? null : <span className={classes.quiet}> {date}</span>}
                </>
              ),
            },
            {
              id: 'close',
              header: 'close',
              align: 'right',
              cell: ({ close }) => formatPrice(close),
            },
            {
              id: 'rank',
              header: 'BB width pctl',
              align: 'right',
              cell: ({ bbPctRank }) => formatRate(bbPctRank, 0),
            },
            {
              id: 'bars',
              header: 'bars in S1',
              align: 'right',
              cell: ({ barsInS1 }) => formatFixed(barsInS1, 0),
            },
            ...(runKey === null ? [] : scoreColumns(runClass)),
          ]}
        />
      )}
    </Panel>
  )
}
