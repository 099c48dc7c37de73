import { Button } from '@mantine/core'
import type { DatasetSummary } from '../../contracts/dataset'
import { formatCount, formatPlural } from '../../core/format/figures'
import { formatSpan } from '../../core/format/times'
import { Chip } from '../../ui/chip'
import { useNavigation } from '../../ui/navigation'
import { Panel, ScreenHeader } from '../../ui/panel'
import { useSelection } from '../../ui/selection'
import { SimpleTable } from '../../ui/simple-table'
import { LastRuns } from './last-runs'
import { NewestCandidates } from './newest-candidates'
import { StorageLine } from './storage-line'
import { useDemo } from './use-demo'
import classes from './start.module.css'

interface OverviewProps {
  readonly datasets: readonly DatasetSummary[]
}

function Datasets({ datasets }: OverviewProps) {
  const { href } = useNavigation()
  return (
    <Panel title="Datasets" note="stored in this browser">
      <SimpleTable
        label="Datasets"
        rows={datasets}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: 'name',
            rowHeader: true,
            cell: ({ id, name }) => <a href={href('/data', { ds: id, run: undefined })}>{name}</a>,
          },
          {
            id: 'instruments',
            header: 'instruments',
            align: 'right',
            cell: ({ instruments }) => formatCount(instruments),
          },
          { id: 'bars', header: 'bars', align: 'right', cell: ({ bars }) => formatCount(bars) },
          {
            id: 'span',
            header: 'span',
            cell: ({ first, last }) => (
              <span className={classes.whole}>{formatSpan(first, last)}</span>
            ),
          },
          {
            id: 'source',
            header: 'source',
            cell: ({ source }) =>
              source.kind === 'import' ? (
                formatPlural(source.files.length, 'file')
              ) : (
                <Chip tone="dashed">synthetic</Chip>
              ),
          },
        ]}
      />
    </Panel>
  )
}

/** Screens that a dataset makes worth opening, in the order of the product's first question. */
const NEXT = [
  {
    path: '/diagnostics',
    label: 'Diagnostics',
    text: 'Does compression raise the odds here? Boost with interval, by signal and by year.',
  },
  {
    path: '/setups',
    label: 'Setups',
    text: 'Which instruments are compressed on the last date.',
  },
  {
    path: '/review',
    label: 'Review',
    text: 'Page through the candidates, chart by chart, with what speaks for each.',
  },
  { path: '/model', label: 'Model', text: 'Train and test a score without looking ahead.' },
] as const

function NextActions() {
  const { has, href } = useNavigation()
  const demo = useDemo()
  return (
    <Panel title="Next">
      <ul className={classes.next}>
        {NEXT.filter(({ path }) => has(path)).map(({ path, label, text }) => (
          <li key={path}>
            <a href={href(path)}>{label}</a>
            <span className={classes.nextText}>{text}</span>
          </li>
        ))}
        <li>
          <a href={href('/data', { view: 'import' })}>Import files</a>
          <span className={classes.nextText}>More prices, or a list of symbols.</span>
        </li>
      </ul>
      <span className={classes.buttons}>
        <Button disabled={demo.isPending} onClick={() => demo.mutate()}>
          {demo.isPending ? 'Generating' : 'Open the demo'}
        </Button>
      </span>
    </Panel>
  )
}

export function Overview({ datasets }: OverviewProps) {
  const { datasetId } = useSelection()
  const current = datasets.find(({ id }) => id === datasetId)
  return (
    <div className={classes.overview}>
      <ScreenHeader title="Start" note={current ? `working on ${current.name}` : undefined} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Datasets datasets={datasets} />
          {current ? <LastRuns dataset={current} /> : null}
        </div>
        <div className={classes.column}>
          <NextActions />
          {current ? <NewestCandidates dataset={current} /> : null}
        </div>
      </div>
      <StorageLine />
    </div>
  )
}
