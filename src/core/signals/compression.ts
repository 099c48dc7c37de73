import { averageSpread } from '../features/averages'
import { bbWidth20, narrowestOf7, squeezeRatio20 } from '../features/compression'
import { both, less, lessThan, not } from '../features/ops/logic'
import { lag, meanInOrder, quantile } from '../features/ops/trailing'
import type { Frame, Series } from '../features/series'
import type { SignalDefinition } from './definition'

/** Bars that a percentile looks back over, the current one included. */
export const LOOKBACK = 252

/** (max - min of SMA10, SMA20, SMA50) / close. */
export function maSpread102050(frame: Frame): Series {
  return averageSpread(frame, [10, 20, 50], meanInOrder)
}

function belowOwnQuantile(series: Series, p: number): Series {
  return less(series, quantile(series, LOOKBACK, p))
}

/** Bollinger width below its own trailing 20th percentile. */
export function narrowBands(frame: Frame): Series {
  return belowOwnQuantile(bbWidth20(frame), 0.2)
}

function convergedAverages(frame: Frame): Series {
  return belowOwnQuantile(maSpread102050(frame), 0.2)
}

function wideBands(frame: Frame): Series {
  const width = bbWidth20(frame)
  return less(quantile(width, LOOKBACK, 0.8), width)
}

/** Bollinger bands inside the Keltner channel (Carter, Mastering the Trade, ch. 11). */
function squeezed(frame: Frame): Series {
  return lessThan(squeezeRatio20(frame), 1)
}

export const COMPRESSION_SIGNALS: readonly SignalDefinition[] = [
  {
    id: 'S1',
    name: 'Compression',
    formula: 'Bollinger width below the 20th percentile of its last 252 values',
    compute: narrowBands,
  },
  {
    id: 'S2',
    name: 'Converging averages',
    formula: 'spread of SMA10, SMA20, SMA50 below the 20th percentile of its last 252 values',
    compute: convergedAverages,
  },
  {
    id: 'S3',
    name: 'Compression and converging averages',
    formula: 'S1 and S2',
    compute: (frame) => both(narrowBands(frame), convergedAverages(frame)),
  },
  {
    id: 'HI',
    name: 'Wide bands',
    formula: 'Bollinger width above the 80th percentile of its last 252 values',
    compute: wideBands,
  },
  {
    id: 'SQ',
    name: 'Squeeze',
    formula: 'Bollinger bands inside the Keltner channel: squeeze_ratio20 < 1',
    compute: squeezed,
  },
  {
    id: 'SQOFF',
    name: 'No squeeze',
    formula: 'Bollinger bands reach the Keltner channel: squeeze_ratio20 >= 1',
    compute: (frame) => not(squeezed(frame)),
  },
  {
    id: 'SQFIRE',
    name: 'Squeeze fired',
    formula: 'squeeze on the bar before, none on this one',
    compute: (frame) => both(lag(squeezed(frame), 1), not(squeezed(frame))),
  },
  {
    id: 'NR7',
    name: 'Narrowest range of 7',
    formula: 'high - low below that of each of the 6 bars before',
    compute: narrowestOf7,
  },
]
