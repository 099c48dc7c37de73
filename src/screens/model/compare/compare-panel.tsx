import { useEffect, useRef } from 'react'
import { useFollowed } from '../../../client/use-followed'
import type { RunComparison } from '../../../contracts/compare'
import type { DatasetSummary } from '../../../contracts/dataset'
import type { RunResult, RunSummary } from '../../../contracts/results'
import { formatCount, formatPlural, formatRatio } from '../../../core/format/figures'
import { optionalTextField, searchCodec } from '../../../state/search-codec'
import { FollowedState } from '../../../ui/followed-state'
import { Panel } from '../../../ui/panel'
import { QueueLink } from '../../../ui/queue-link'
import { SimpleTable } from '../../../ui/simple-table'
import { ComparedFigures } from './compared-figures'
import classes from './compare.module.css'
import { ComparedTops } from './compared-tops'
import { type SpecDifference, specDifferences } from './spec-differences'

/** The other run, in the address. */
export const comparedRun = searchCodec<{ readonly vs: string | null }>({ vs: optionalTextField() })

export interface ComparePanelProps {
  readonly dataset: DatasetSummary
  readonly run: RunResult
  readonly other: RunSummary
  readonly onClose: () => void
}

/** Two runs side by side: what was asked, what came of it on the same bars, and whose candidates they are. */
export function ComparePanel({ dataset, run, other, onClose }: ComparePanelProps) {
  const comparison = useFollowed(dataset, ['compareRuns', run.key, other.key], (api, jobId) =>
    api.compareRuns(jobId, dataset.id, run.key, other.key),
  )
  const { report, isStale } = comparison
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [other.key])
  return (
    <div ref={top}>
      <Panel
        title={`Run #${run.trial} against #${other.trial}`}
        note={
          report && !isStale ? (
            <RowsNote report={report} run={run} other={other} />
          ) : (
            'over the bars that both scored'
          )
        }
        aside={
          <button type="button" className={classes.close} onClick={onClose}>
            Close
          </button>
        }
      >
        <FollowedState
          of={comparison}
          title="Comparing runs"
          scope="for these runs"
          answers="another pair of runs"
        />
        <div className={classes.parts} data-stale={isStale || undefined}>
          <Differences run={run} other={other} />
          {report ? <ComparedFigures report={report} run={run} other={other} /> : null}
          {report ? <ComparedTops report={report} run={run} other={other} /> : null}
        </div>
      </Panel>
    </div>
  )
}

interface RowsNoteProps extends DifferencesProps {
  readonly report: RunComparison
}

/** What the figures stand on; its bars open. */
function RowsNote({ report, run, other }: RowsNoteProps) {
  const { rows, known, positives, rankCorrelation, sameLabel } = report
  const filter = { cls: run.spec.assetClass ?? 'all', vs: other.key, vsin: 'scored' } as const
  const exploded = `${formatCount(positives)} positive`
  return (
    <>
      <QueueLink filter={filter} title="Review the bars that both runs scored">
        {formatPlural(rows, 'bar')}
      </QueueLink>{' '}
      scored by both, {formatCount(known)} with an outcome in common,{' '}
      {sameLabel ? (
        <QueueLink filter={{ ...filter, outcomes: 'hits' }} title="Review those that exploded">
          {exploded}
        </QueueLink>
      ) : (
        exploded
      )}
      {rankCorrelation === null ? '' : `; rank correlation ${formatRatio(rankCorrelation)}`}
    </>
  )
}

interface DifferencesProps {
  readonly run: RunSummary
  readonly other: RunSummary
}

function Differences({ run, other }: DifferencesProps) {
  const rows = specDifferences(run.spec, other.spec)
  if (rows.length === 0)
    return (
      <p className={classes.prose}>
        Both have the same spec: the dataset or the program changed between them.
      </p>
    )
  return (
    <SimpleTable<SpecDifference>
      label="What the specs differ in"
      rows={rows}
      rowKey={({ path }) => path}
      columns={[
        {
          id: 'path',
          header: 'spec',
          rowHeader: true,
          cell: ({ path }) => <code className={classes.path}>{path}</code>,
        },
        { id: 'here', header: `#${run.trial}`, cell: ({ here }) => here },
        { id: 'there', header: `#${other.trial}`, cell: ({ there }) => there },
      ]}
    />
  )
}
