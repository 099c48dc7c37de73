import type { Frame, Series } from '../../core/features/frame'
import {
  add,
  affine,
  atLeast,
  divide,
  log,
  multiply,
  sqrt,
  subtract,
} from '../../core/features/ops/arithmetic'
import { both, less, not } from '../../core/features/ops/logic'
import { growth, logReturn, trueRange } from '../../core/features/ops/price'
import { highest, lag, lineEnd, lowest, mean, sdPopulation } from '../../core/features/ops/trailing'
import { yangZhang20 } from '../../core/features/volatility'

const square = (a: Series): Series => multiply(a, a)
const logOf = (a: Series, b: Series): Series => log(divide(a, b))
const sigma = (variance: Series): Series => sqrt(atLeast(variance, 0))

function garmanKlass({ open, high, low, close }: Frame): Series {
  const range = affine(square(logOf(high, low)), 0.5)
  return sigma(mean(subtract(range, affine(square(logOf(close, open)), 2 * Math.LN2 - 1)), 20))
}

function rogersSatchell({ open, high, low, close }: Frame): Series {
  const up = multiply(logOf(high, close), logOf(high, open))
  const down = multiply(logOf(low, close), logOf(low, open))
  return sigma(mean(add(up, down), 20))
}

function squeezeMomentum({ high, low, close }: Frame): Series {
  const channel = affine(add(highest(high, 20), lowest(low, 20)), 0.5)
  return lineEnd(subtract(close, affine(add(channel, mean(close, 20)), 0.5)), 20)
}

function insideBar({ high, low }: Frame): Series {
  const range = subtract(high, low)
  const within = both(not(less(lag(high, 1), high)), not(less(low, lag(low, 1))))
  return both(within, less(range, lag(range, 1)))
}

const narrowestOf4 = ({ high, low }: Frame): Series => {
  const range = subtract(high, low)
  return less(range, lag(lowest(range, 3), 1))
}

/** What `extra` holds beside features, out of the operations of features. */
export const EXTRA_ROWS: Readonly<Record<string, (frame: Frame) => Series>> = {
  tr: trueRange,
  logret1: logReturn,
  atr20_sma: (frame) => mean(trueRange(frame), 20),
  bb_sd20_pop: ({ close }) => sdPopulation(close, 20),
  donchian_up20: ({ high }) => highest(high, 20),
  donchian_lo20: ({ low }) => lowest(low, 20),
  nr4: narrowestOf4,
  inside_bar: insideBar,
  squeeze_mom20: squeezeMomentum,
  mom_21_5: ({ close }) => affine(growth(lag(close, 5), 21), 1, -1),
  parkinson20: ({ high, low }) =>
    sigma(affine(mean(square(logOf(high, low)), 20), 1 / (4 * Math.LN2))),
  garman_klass20: garmanKlass,
  rogers_satchell20: rogersSatchell,
  yang_zhang20: yangZhang20,
}
