import { defineFeature, type FeatureDefinition } from './definition'
import { add, affine, atLeast, divide, log, multiply, sqrt, subtract } from './ops/arithmetic'
import { logReturn } from './ops/price'
import { lag, mean, sdSample } from './ops/trailing'
import type { Frame, Series } from './series'

const square = (a: Series): Series => multiply(a, a)
const logRatio = (a: Series, b: Series): Series => log(divide(a, b))

/** Rogers and Satchell's variance of each bar, free of drift: u (u - c) + d (d - c), all from the open. */
function rogersSatchell({ open, high, low, close }: Frame): Series {
  const [up, down, end] = [logRatio(high, open), logRatio(low, open), logRatio(close, open)]
  return add(multiply(up, subtract(up, end)), multiply(down, subtract(down, end)))
}

/**
 * Yang-Zhang volatility of 20 bars, per bar: overnight variance + k open-to-close variance +
 * (1 - k) Rogers-Satchell, k = 0.34 / (1.34 + 21 / 19).
 */
export function yangZhang20(frame: Frame): Series {
  const { open, close } = frame
  const k = 0.34 / (1.34 + 21 / 19)
  const overnight = square(sdSample(logRatio(open, lag(close, 1)), 20))
  const session = square(sdSample(logRatio(close, open), 20))
  const range = mean(rogersSatchell(frame), 20)
  return sqrt(atLeast(add(overnight, add(affine(session, k), affine(range, 1 - k))), 0))
}

export const VOLATILITY: readonly FeatureDefinition[] = [
  defineFeature({
    id: 'hv20',
    version: 2,
    group: 'volatility',
    formula: 'sample sd of the last 20 log returns, per bar (not annualised)',
    unit: 'ratio',
    range: [0, null],
    warmup: 21,
    inputs: ['close'],
    source: 'close-to-close volatility',
    aliases: ['volatility_20d'],
    compute: (frame) => sdSample(logReturn(frame), 20),
  }),
]
