import type { RunResult } from '../../contracts/results'
import { type CsvText, toCsv } from '../../core/format/csv'

const HEADER = [
  'fold',
  'train_from',
  'train_to',
  'train_rows',
  'train_positives',
  'calibrate_from',
  'calibrate_to',
  'calibrate_rows',
  'calibrate_positives',
  'test_from',
  'test_to',
  'test_rows',
  'test_positives',
  'events',
  'base_rate',
  'average_precision',
  'average_precision_lo',
  'average_precision_hi',
  'auc',
  'auc_lo',
  'auc_hi',
  'log_loss',
  'brier',
  'brier_skill',
  'lift_top_1',
  'calibration',
  'taught_yes',
  'taught_no',
]

export function foldsCsv({ folds }: Pick<RunResult, 'folds'>): CsvText {
  const rows = folds.map((fold) => {
    const { train, calibrate, test, metrics } = fold
    return [
      fold.fold,
      train.from,
      train.to,
      fold.trainRows,
      fold.trainPositives,
      calibrate.from,
      calibrate.to,
      fold.calibrateRows,
      fold.calibratePositives,
      test.from,
      test.to,
      fold.testRows,
      fold.testPositives,
      metrics.events,
      metrics.baseRate,
      metrics.averagePrecision,
      metrics.averagePrecisionCi?.[0],
      metrics.averagePrecisionCi?.[1],
      metrics.auc,
      metrics.aucCi?.[0],
      metrics.aucCi?.[1],
      metrics.logLoss,
      metrics.brier,
      metrics.brierSkill,
      metrics.liftTop1,
      fold.calibration,
      fold.taught?.yes,
      fold.taught?.no,
    ]
  })
  return toCsv(HEADER, rows)
}
