import { canonicalJson } from '../../contracts/canonical-json'
import { defaultRunSpec, dominantClass } from '../../contracts/default-spec'
import type { Trade } from '../../contracts/results'
import type { RunSpec } from '../../contracts/spec'
import { dayIndex } from '../../core/columns/brand'
import { hashBars, hashParts } from '../../core/columns/content-hash'
import { isoFromDay } from '../../core/columns/day'
import type { AssetClass, Instrument } from '../../core/columns/instrument'
import { MODEL_FEATURES } from '../../core/features/registry'
import { toCsv } from '../../core/format/csv'
import { createJob } from '../../pipeline/job'
import { type ExecutedRun, executeRun } from '../../pipeline/run/execute'
import { planRun } from '../../pipeline/run/plan'
import { parseArguments, wantFiles } from '../arguments'
import { outFolder, type WriteFile } from '../out-folder'
import { readInstruments } from '../read-files'
import { readSpec } from '../spec-file'
import { createThreadPool } from '../thread-pool'

function classCounts(instruments: readonly Instrument[]): Record<AssetClass, number> {
  const counts = { stock: 0, crypto: 0, other: 0 }
  for (const one of instruments) counts[one.assetClass]++
  return counts
}

const iso = (day: number): string => isoFromDay(dayIndex(day))

function writeFiles(
  write: WriteFile,
  spec: RunSpec,
  { outcome, scores, curve }: ExecutedRun,
): void {
  write('spec.json', `${JSON.stringify(spec, null, 2)}\n`)
  write(
    'scores.csv',
    toCsv(
      ['symbol', 'date', 'fold', 'score', 'probability', 'y'],
      Array.from(scores.day, (day, i) => [
        outcome.symbols[scores.instrument[i] as number],
        iso(day),
        (scores.fold[i] as number) + 1,
        scores.margin[i],
        scores.probability[i],
        scores.y[i] === -1 ? null : scores.y[i],
      ]),
    ),
  )
  const trades = outcome.backtest.trades
  const columns = Object.keys(trades[0] ?? { symbol: '' }) as (keyof Trade)[]
  write(
    'trades.csv',
    toCsv(
      columns,
      trades.map((trade) => columns.map((name) => trade[name])),
    ),
  )
  write(
    'equity.csv',
    toCsv(
      ['date', 'equity', 'equal_weight'],
      Array.from(curve.day, (day, i) => [iso(day), curve.equity[i], curve.equalWeight[i]]),
    ),
  )
}

/** `coil run FILE...`: plan, execute, print the figures; the same input prints the same bytes. */
export async function run(words: readonly string[]): Promise<unknown> {
  const args = parseArguments(words, { spec: 'value', out: 'value' })
  const instruments = await readInstruments(wantFiles(args))
  const base = defaultRunSpec(dominantClass(classCounts(instruments)), MODEL_FEATURES)
  const specPath = args.options.get('spec')
  const spec = specPath === undefined ? base : readSpec(specPath, base)
  const out = args.options.get('out')
  const write = out === undefined ? null : outFolder(out)
  const datasetHash = hashParts(
    instruments.map((one) =>
      canonicalJson([one.symbol, one.assetClass, one.calendar, hashBars(one.bars)]),
    ),
  )
  const plan = planRun(spec, { datasetHash, instruments })
  const job = createJob('run', { now: () => Date.now() }, (event) => {
    if (event.type !== 'progress') return
    const { stage, done, total } = event.progress
    process.stderr.write(`coil: ${stage} ${done}/${total}\n`)
  })
  const pool = createThreadPool(instruments)
  try {
    const executed = await executeRun(plan, { datasetId: 'files', pool, job })
    if (write) writeFiles(write, spec, executed)
    const { coverage, folds, pooled, reliability, candidates, backtest } = executed.outcome
    return {
      key: plan.key,
      spec,
      coverage,
      folds,
      pooled,
      calibration: reliability,
      candidates,
      backtest: { metrics: backtest.metrics, monthly: backtest.monthly, says: backtest.says },
    }
  } finally {
    await pool.close()
  }
}
