import { type Bars, barCount } from '../columns/bars'
import { rollingSd } from '../kernels/deviation'
import type { LabelSpec } from './label-spec'
import { upperBarriers } from './triple-barrier'

/** Log returns behind the sigma of `vol_scaled`. */
const SIGMA_BARS = 20

/** Throws a RangeError when the horizon is not a whole number of bars or theta is not positive. */
function checkLabelSpec({ horizon, theta, maxStepDays }: LabelSpec): void {
  if (!Number.isInteger(horizon) || horizon < 1)
    throw new RangeError(`the horizon must be a whole number of at least 1 bar, got ${horizon}`)
  if (!(theta > 0 && Number.isFinite(theta)))
    throw new RangeError(`theta must be above 0, got ${theta}`)
  if (maxStepDays !== undefined && !(maxStepDays >= 1))
    throw new RangeError(`a step between bars is at least 1 day, got ${maxStepDays}`)
}

/** Sample standard deviation of the last 20 log returns, per bar; NaN for the first 20 bars. */
function sigmas(close: Float64Array): Float64Array {
  const returns = new Float64Array(close.length).fill(NaN)
  for (let t = 1; t < close.length; t++)
    returns[t] = Math.log((close[t] as number) / (close[t - 1] as number))
  const out = new Float64Array(close.length)
  rollingSd(returns, SIGMA_BARS, 1, out)
  return out
}

/**
 * The price to reach from each bar: NaN where it is unknown (too few returns for sigma), infinite
 * where it cannot be reached (sigma 0).
 */
export function targetPrices(bars: Bars, spec: LabelSpec): Float64Array {
  checkLabelSpec(spec)
  if (spec.kind === 'triple_barrier') return upperBarriers(bars, spec.theta)
  const { close } = bars
  const out = new Float64Array(barCount(bars))
  if (spec.kind !== 'vol_scaled') {
    const factor = 1 + spec.theta
    for (let t = 0; t < out.length; t++) out[t] = factor * (close[t] as number)
    return out
  }
  const sigma = sigmas(close)
  for (let t = 0; t < out.length; t++) {
    const sd = sigma[t] as number
    const gain = spec.theta * sd * Math.sqrt(spec.horizon)
    out[t] = sd === 0 ? Infinity : (close[t] as number) * (1 + gain)
  }
  return out
}
