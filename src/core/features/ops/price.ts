import { derive } from '../node'
import type { Frame, Series } from '../series'
import { divide, dropBelow, log, subtract } from './arithmetic'
import { lag, wilder } from './trailing'

/** An average true range below this share of the close is what is left of moves of long ago. */
const STANDSTILL = 1e-9

/** Said of features in average true ranges. */
export const STANDSTILL_WORDS = `missing where that is below ${STANDSTILL} of the close`

/** Missing at the first bar. */
export function trueRange({ high, low, close }: Frame): Series {
  return derive('trueRange', [high, low, close], [], (kernel, out, h, l, c) =>
    kernel.trueRange(h, l, c, out),
  )
}

/** Average true range, Wilder's smoothing. */
export function atr(frame: Frame, window: number): Series {
  return wilder(trueRange(frame), window)
}

/** (high + low + close) / 3. */
export function typicalPrice({ high, low, close }: Frame): Series {
  return derive('typicalPrice', [high, low, close], [], (kernel, out, h, l, c) =>
    kernel.typicalPrice(h, l, c, out),
  )
}

/** Average true ranges in a; missing where so little moved for so long that only rounding is left of both. */
export function inAverageRanges(a: Series, frame: Frame, window: number): Series {
  const share = dropBelow(divide(atr(frame, window), frame.close), STANDSTILL)
  return divide(divide(a, frame.close), share)
}

/** Running volume, added on a higher close, taken off on a lower one (J. Granville, 1963). */
export function onBalanceVolume({ close, tradedVolume }: Frame): Series {
  return derive('onBalanceVolume', [close, tradedVolume], [], (kernel, out, c, v) =>
    kernel.onBalanceVolume(c, v, out),
  )
}

/** Change against the bar before. */
export function change(a: Series): Series {
  return subtract(a, lag(a, 1))
}

/** a / (a `bars` bars ago). */
export function growth(a: Series, bars: number): Series {
  return divide(a, lag(a, bars))
}

/** ln(close / close of the bar before). */
export function logReturn({ close }: Frame): Series {
  return log(growth(close, 1))
}

/** (a - lower) / (upper - lower), missing where the two are equal. */
export function position(a: Series, lower: Series, upper: Series): Series {
  return divide(subtract(a, lower), subtract(upper, lower))
}

/** Directional movement of a bar, up (1) or down (-1). */
export function directionalMove({ high, low }: Frame, sign: 1 | -1): Series {
  const [ahead, behind] = sign === 1 ? [high, low] : [low, high]
  return derive('directionalMove', [ahead, behind], [sign], (kernel, out, x, y) =>
    kernel.directionalMove(x, y, sign, out),
  )
}
