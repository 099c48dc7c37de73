import { lazy, Suspense } from 'react'
import type { RunResult } from '../../contracts/results'
import { formatCount } from '../../core/format/figures'
import { queueSearch } from '../../state/setup-filter'
import { describeLabel } from '../../ui/label-words'
import { useNavigation } from '../../ui/navigation'
import { Panel } from '../../ui/panel'
import { binFilter, ReliabilityBins } from '../../ui/reliability-bins'
import classes from './diagnostics.module.css'

const ReliabilityPlot = lazy(() =>
  import('../../charts/plots/reliability-plot').then((module) => ({
    default: module.ReliabilityPlot,
  })),
)

/** Calibrated probability against what came, for the run that is selected. */
export function ReliabilityPanel({ run }: { readonly run: RunResult | null }) {
  const { href, go } = useNavigation()
  if (!run) {
    return (
      <Panel title="Reliability, out of fold">
        <p className={classes.prose}>
          No run is selected. <a href={href('/model')}>Open Model</a> to start one; everything else
          here works without.
        </p>
      </Panel>
    )
  }
  return (
    <Panel
      title="Reliability, out of fold"
      note={`run #${run.trial}: ${describeLabel(run.spec.label)}; n = ${formatCount(run.pooled.n)}`}
    >
      <Suspense fallback={<div className={classes.plotRoom} />}>
        <ReliabilityPlot
          bins={run.reliability}
          height={250}
          onOpen={(bin) => go('/review', queueSearch(binFilter(run, bin)))}
        />
      </Suspense>
      <ReliabilityBins run={run} />
    </Panel>
  )
}
