import { useElementSize } from '@mantine/hooks'
import { FoldTimeline } from '../../charts/marks/fold-timeline'
import { ReliabilityPlot } from '../../charts/plots/reliability-plot'
import type { DatasetSummary } from '../../contracts/dataset'
import type { RunResult } from '../../contracts/results'
import { formatCount } from '../../core/format/figures'
import { Chip } from '../../ui/chip'
import { labelWords } from '../../ui/label-words'
import { queueSearch } from '../../state/setup-filter'
import { useNavigation } from '../../ui/navigation'
import { Panel } from '../../ui/panel'
import { binFilter, ReliabilityBins } from '../../ui/reliability-bins'
import classes from './model.module.css'

export interface FoldsPanelProps {
  readonly run: RunResult
  readonly dataset: DatasetSummary
}

/** Which dates each fold trained, calibrated and tested on. */
export function FoldsPanel({ run, dataset }: FoldsPanelProps) {
  const { ref, width } = useElementSize()
  return (
    <Panel
      title="Walk-forward folds"
      note={`no row whose label window reaches into the next part is used; ${labelWords(run.spec.label)}`}
      aside={
        dataset.source.kind === 'synthetic' ? (
          <Chip tone="dashed">synthetic: proves the plumbing, never an edge</Chip>
        ) : undefined
      }
    >
      <div ref={ref} className={classes.timeline}>
        {width > 0 ? (
          <FoldTimeline
            folds={run.folds}
            dataEnd={run.spec.rows.to ?? dataset.last}
            width={width}
          />
        ) : null}
      </div>
    </Panel>
  )
}

/** Calibrated probability against what came, out of fold. */
export function ReliabilityPanel({ run }: { readonly run: RunResult }) {
  const { go } = useNavigation()
  return (
    <Panel
      title="Reliability, out of fold"
      note={`n = ${formatCount(run.pooled.n)} in ${run.reliability.length} bins; bars: 95% Wilson`}
    >
      {run.reliability.length === 0 ? (
        <p className={classes.prose}>The test parts hold too few rows for bins.</p>
      ) : (
        <>
          <ReliabilityPlot
            bins={run.reliability}
            height={260}
            onOpen={(bin) => go('/review', queueSearch(binFilter(run, bin)))}
          />
          <ReliabilityBins run={run} />
          <p className={classes.quiet}>
            Bars of one move overlap, so Wilson bars are narrower than the truth.
          </p>
        </>
      )}
    </Panel>
  )
}
