import { modelInput } from '../../core/features/input'
import { rowsOfFold } from '../../core/validation/fold-rows'
import type { FoldResult, RunOutcome } from '../../contracts/results'
import type { ScoreColumns } from '../../storage/store'
import type { Job } from '../job'
import { throwIfCancelled } from '../job'
import { inOrder } from '../in-order'
import type { TaskPool } from '../../contracts/ports'
import { entriesOf, type EquityCurve } from './backtest-task'
import { type FittedFold, foldInput } from './fold'
import { coverageOf, foldResult, newestCandidates } from './outcome'
import { joinPanels, type Panel } from './panel'
import { rankInputs } from './rank-inputs'
import { refuseEmptyPanel, refuseThinFolds, refuseUntaughtFolds } from './refusals'
import { distinctSorted, planFolds, type RunPlan } from './plan'
import type { RunTasks } from './run-tasks'
import { taughtRows } from './taught-rows'
import { collectScores, scoreInput } from './score'

export interface RunEnvironment {
  readonly datasetId: string
  readonly pool: TaskPool<RunTasks>
  readonly job: Job
}

export interface ExecutedRun {
  readonly outcome: RunOutcome
  readonly scores: ScoreColumns
  /** Every date of the test period; the outcome holds a thinned one. */
  readonly curve: EquityCurve
}

async function computePanel(plan: RunPlan, env: RunEnvironment): Promise<Panel> {
  const { datasetId, pool, job } = env
  const inputs = plan.features.map(modelInput)
  const features = inputs.map(({ feature }) => feature.id)
  const spec = { rows: plan.spec.rows, label: plan.spec.label, features }
  const parts = await inOrder(
    plan.chunks,
    (symbols) => pool.run('panel', { datasetId, symbols, spec }, job.cancel),
    (done) => job.progress('Computing features and labels', done, plan.chunks.length),
  )
  const panel = joinPanels(parts)
  rankInputs(panel, inputs)
  return panel
}

async function fitFolds(
  plan: RunPlan,
  panel: Panel,
  taught: Int8Array | null,
  env: RunEnvironment,
): Promise<readonly FittedFold[]> {
  const { pool, job } = env
  const folds = planFolds(plan.spec, distinctSorted(panel.day))
  const parts = folds.map((fold) => ({ fold, rows: rowsOfFold(fold, panel.day, panel.labelEnd) }))
  refuseThinFolds(
    panel,
    parts.map(({ rows }) => rows),
  )
  if (taught) refuseUntaughtFolds(taught, parts)
  return inOrder(
    parts,
    async ({ fold, rows }, i) => {
      throwIfCancelled(job.cancel, `fold ${i + 1}`)
      const input = foldInput(panel, rows, taught, plan.spec.model, plan.features)
      const output = await pool.run('fold', input, job.cancel)
      return { plan: fold, rows, ...output }
    },
    (done) => job.progress(`Fitting folds, ${done} of ${folds.length}`, done, folds.length),
    pool.size,
  )
}

/** Walks a plan: panel, folds, figures, backtest. Pure but for the pool it is given. */
export async function executeRun(plan: RunPlan, env: RunEnvironment): Promise<ExecutedRun> {
  const { pool, job } = env
  const panel = await computePanel(plan, env)
  refuseEmptyPanel(panel, plan.spec.label)
  const taught = plan.lessons && taughtRows(panel, plan.lessons)
  const fitted = await fitFolds(plan, panel, taught, env)
  const { scores, rows } = collectScores(panel, fitted)

  const seed = plan.spec.seed
  const horizon = plan.spec.label.horizon
  const parts = [
    ...fitted.map((fold) => scoreInput(panel, [fold], horizon, seed)),
    scoreInput(panel, fitted, horizon, seed),
  ]
  const scored = await inOrder(
    parts,
    (input) => pool.run('score', input, job.cancel),
    (done) => job.progress('Measuring out of sample', done, parts.length),
  )
  const [first, last, pooled] = [fitted[0], fitted.at(-1), scored.at(-1)]
  if (!first || !last || !pooled) throw new RangeError('a run needs at least one fold')

  job.progress('Backtest', 0, 1)
  const { backtest, curve } = await pool.run(
    'backtest',
    {
      datasetId: env.datasetId,
      symbols: plan.symbols,
      entries: entriesOf(plan.spec, scores, fitted),
      spec: plan.spec,
      from: first.plan.test.from,
      to: last.plan.test.to,
    },
    job.cancel,
  )
  const folds: FoldResult[] = fitted.map((fold, i) =>
    foldResult(panel, taught, fold, scored[i] ?? pooled, i + 1),
  )
  return {
    outcome: {
      symbols: plan.symbols,
      models: fitted.map((fold) => fold.fitted),
      pooled: pooled.metrics,
      coverage: coverageOf(plan, panel, scores),
      folds,
      reliability: pooled.reliability,
      candidates: newestCandidates(panel, scores, rows, pooled.reliability),
      backtest,
    },
    scores,
    curve,
  }
}
