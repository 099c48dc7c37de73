import type { RunResult } from '../../contracts/results'
import {
  formatBaseRate,
  formatCount,
  formatFixed,
  formatInterval,
  formatPercent,
  formatRatio,
} from '../../core/format/figures'
import { Estimate } from '../../ui/estimate'
import { Panel } from '../../ui/panel'
import { Stat, StatRow } from '../../ui/stat'
import { BestLink } from './row-links'
import { precisionDomain } from './precision-domain'
import classes from './model.module.css'
import { modelSays } from './model-says'

/** All test parts together, and what they say. */
export function FiguresPanel({ run }: { readonly run: RunResult }) {
  const { pooled, folds } = run
  return (
    <Panel title="Out of sample, pooled" note={`${folds.length} test parts`}>
      <dl className={classes.headline}>
        <dt>average precision; tick: base rate {formatBaseRate(pooled.baseRate)}</dt>
        <dd>
          <Estimate
            value={pooled.averagePrecision}
            ci={pooled.averagePrecisionCi}
            domain={precisionDomain([pooled])}
            {...(pooled.baseRate === null ? {} : { reference: pooled.baseRate })}
            n={pooled.n}
            unit={`rows, ${formatCount(pooled.events)} events`}
            events={pooled.events}
            format={formatPercent}
          />
        </dd>
      </dl>
      <div className={classes.stats}>
        <StatRow>
          <Stat
            label="AUC, 95%"
            value={formatRatio(pooled.auc)}
            note={formatInterval(pooled.aucCi, formatRatio)}
          />
          <Stat
            label="Lift, top 1%, 95%"
            value={<BestLink run={run} metrics={pooled} />}
            note={formatInterval(pooled.liftTop1Ci, (value) => formatFixed(value, 1))}
          />
          <Stat
            label="Brier skill, 95%"
            value={formatFixed(pooled.brierSkill, 3)}
            note={formatInterval(pooled.brierSkillCi, (value) => formatFixed(value, 3))}
          />
          <Stat label="Log loss" value={formatFixed(pooled.logLoss, 4)} />
        </StatRow>
      </div>
      <ul className={classes.says} aria-label="What this says">
        {modelSays(run).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  )
}
