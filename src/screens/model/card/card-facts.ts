import type { DatasetSummary } from '../../../contracts/dataset'
import type { RunResult } from '../../../contracts/results'
import {
  formatBaseRate,
  formatCount,
  formatInterval,
  formatPercent,
  formatPlural,
  formatRatio,
} from '../../../core/format/figures'
import { labelWords } from '../../../ui/label-words'

type Fact = readonly [label: string, value: string]

const percent = (value: number | null) => formatPercent(value, 1)

function rowWords({ rows }: RunResult['spec']): string {
  const parts = [
    ...(rows.from ? [`from ${rows.from}`] : []),
    ...(rows.to ? [`to ${rows.to}`] : []),
    ...(rows.minClose === null ? [] : [`close at least ${rows.minClose}`]),
    ...(rows.minTradedValue === null ? [] : [`traded value at least ${rows.minTradedValue}`]),
    rows.suspect === 'counted' ? 'suspect bars counted' : 'suspect bars left out',
  ]
  return parts.join(', ')
}

/** A run in lines: data, question, method, results, how often this data was looked at. */
export function cardFacts(run: RunResult, dataset: DatasetSummary): readonly Fact[] {
  const { spec, pooled, folds, backtest, coverage } = run
  const { metrics } = backtest
  const [first, last] = [folds[0], folds.at(-1)]
  return [
    ['Dataset', dataset.name],
    ['Fingerprint of the data', run.datasetHash],
    ['Instruments', `${formatCount(coverage.instruments)}, ${spec.assetClass ?? 'all classes'}`],
    [
      'Universe',
      spec.universe === null ? 'all instruments' : formatPlural(spec.universe.length, 'symbol'),
    ],
    ['Rows', rowWords(spec)],
    ['Explosion', labelWords(spec.label)],
    ['Features', formatCount(spec.features.length)],
    ['Model', `logistic, L2, C ${spec.model.c}, rows weigh ${spec.model.weights ?? 'the same'}`],
    ['Learns from', spec.model.learns === undefined ? 'outcomes' : 'blind verdicts'],
    ['Seed', formatCount(spec.seed)],
    [
      'Validation',
      first && last
        ? `${formatPlural(folds.length, 'test part')} from ${first.test.from} to ${last.test.to}, walk forward`
        : 'none',
    ],
    [
      'Base rate',
      `${formatBaseRate(pooled.baseRate)}: ${formatCount(pooled.positives)} of ${formatCount(pooled.n)} bars, ${formatPlural(pooled.events, 'event')}`,
    ],
    [
      'Average precision',
      `${percent(pooled.averagePrecision)} (${formatInterval(pooled.averagePrecisionCi, percent)})`,
    ],
    ['AUC', `${formatRatio(pooled.auc)} (${formatInterval(pooled.aucCi, formatRatio)})`],
    [
      'Backtest, after costs',
      `${percent(metrics.totalReturn)} in ${formatPlural(metrics.trades, 'trade')}`,
    ],
    ['Trial on this data', formatCount(run.trial)],
    ['Run key', run.key],
  ]
}
