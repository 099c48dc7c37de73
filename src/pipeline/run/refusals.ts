import type { FoldRows } from '../../core/validation/fold-rows'
import { coilError } from '../../contracts/errors'
import type { LabelSpec } from '../../core/labels/label-spec'
import { isoFromDay } from '../../core/columns/day'
import type { FoldPlan } from '../../core/validation/walk-forward'
import { trainingRows } from './fold'
import { positivesAt } from './gather'
import type { Panel } from './panel'

/** Throws unless the panel has rows, rows with a known label, and explosions among them. */
export function refuseEmptyPanel(panel: Panel, { horizon }: LabelSpec): void {
  const rows = panel.day.length
  const labelled = panel.y.reduce((sum, y) => sum + (y === -1 ? 0 : 1), 0)
  const details = { instruments: panel.symbols.length, bars: panel.bars, eligibleRows: rows }
  if (rows === 0)
    throw coilError(
      'no_bars',
      'no bar has the history that the spec asks for and passes its filter',
      {
        stage: 'features',
        details,
        hint: 'A bar needs the 300 bars before it. Bring more history, or widen the filter.',
      },
    )
  if (labelled === 0)
    throw coilError('no_bars', `no bar is followed by the ${horizon} bars of the label window`, {
      stage: 'labels',
      details: { ...details, horizon },
      hint: 'Shorten the horizon, or bring more history.',
    })
  if (panel.events === 0)
    throw coilError('not_enough_events', 'no bar that the spec leaves is an explosion', {
      stage: 'labels',
      details,
      hint: 'Lower the target, widen the filter, or bring more history.',
    })
}

/** Cards of each verdict that a fold must have to learn from. */
const LEAST_LESSONS = 20

const numbersWhere = (folds: readonly FoldRows[], lacks: (rows: FoldRows) => boolean): string =>
  folds.flatMap((rows, i) => (lacks(rows) ? [i + 1] : [])).join(', ')

const named = (numbers: string): string => `${numbers.includes(',') ? 'folds' : 'fold'} ${numbers}`

/**
 * Throws `not_enough_events` when folds have no explosion to train or calibrate on, or nothing else:
 * all of them are named at once, before any model is fitted.
 */
export function refuseThinFolds(panel: Panel, folds: readonly FoldRows[]): void {
  const trained = (fold: FoldRows) => positivesAt(panel.y, fold.train)
  const calibrated = (fold: FoldRows) => positivesAt(panel.y, fold.calibrate)
  const details = {
    folds: folds.length,
    trainPositives: folds.map(trained).join(', '),
    calibratePositives: folds.map(calibrated).join(', '),
  }
  const refuse = (folds: string, lacks: string, hint: string): void => {
    if (folds === '') return
    const message = `no ${lacks}: ${named(folds)}`
    throw coilError('not_enough_events', message, { stage: 'folds', details, hint })
  }
  const bring = 'or bring more instruments or history.'
  refuse(
    numbersWhere(folds, (fold) => trained(fold) === 0),
    'explosion to train on',
    `Lower the target, lengthen the training part, ${bring}`,
  )
  refuse(
    numbersWhere(folds, (fold) => trained(fold) === fold.train.length),
    'bar to train on that did not explode',
    'Raise the target or shorten the horizon: every bar reaches it.',
  )
  refuse(
    numbersWhere(folds, (fold) => calibrated(fold) === 0),
    'explosion to calibrate on',
    `Lower the target, lengthen the calibration slice, use fewer folds, ${bring}`,
  )
}

/**
 * Throws `not_enough_events` when folds have too few cards that a reviewer said yes or no to: all of them are
 * named at once, with the date before which cards must be judged.
 */
export function refuseUntaughtFolds(
  taught: Int8Array,
  folds: readonly { readonly fold: FoldPlan; readonly rows: FoldRows }[],
): void {
  const counts = folds.map(({ rows }) => {
    const lessons = trainingRows(rows, taught)
    const yes = positivesAt(taught, lessons)
    return { yes, no: lessons.length - yes }
  })
  const thin = counts.flatMap(({ yes, no }, i) => (Math.min(yes, no) < LEAST_LESSONS ? [i] : []))
  const first = folds[thin[0] ?? -1]
  if (!first) return
  const numbers = thin.map((i) => i + 1).join(', ')
  throw coilError(
    'not_enough_events',
    `fewer than ${LEAST_LESSONS} cards judged yes, or no, to learn from: ${named(numbers)}`,
    {
      stage: 'folds',
      details: {
        yes: counts.map(({ yes }) => yes).join(', '),
        no: counts.map(({ no }) => no).join(', '),
      },
      hint: `Judge more cards blind that are dated before ${isoFromDay(first.fold.calibrate.from)}, or use fewer folds.`,
    },
  )
}
