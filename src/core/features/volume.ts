import { defineFeature, type FeatureDefinition } from './definition'
import {
  abs,
  add,
  affine,
  divide,
  dropBelow,
  fillMissing,
  fillWhereZero,
  log,
  multiply,
  subtract,
} from './ops/arithmetic'
import { less } from './ops/logic'
import { logReturn, onBalanceVolume, typicalPrice } from './ops/price'
import { lag, mean, quantile, sdSample, slope, sum } from './ops/trailing'
import type { Frame, Series } from './series'

const log1p = (volume: Series): Series => log(affine(volume, 1, 1))

/** Said of features whose means and sums run on over bars without a known volume. */
const MISSING_COUNTS_0 = 'a missing volume counts 0'

/** Against the 20 bars before: a spike does not damp itself. */
function volumeZ20({ volume }: Frame): Series {
  const size = log1p(volume)
  const before = lag(fillMissing(size, 0), 1)
  const sd = dropBelow(sdSample(before, 20), 1e-12)
  return divide(subtract(size, mean(before, 20)), sd)
}

/** Share of the traded volume that came on closes above the close before. */
function upVolumeShare20({ close, tradedVolume }: Frame): Series {
  const up = less(lag(close, 1), close)
  const counted = multiply(fillMissing(affine(up, 0, 1), 0), tradedVolume)
  return divide(sum(multiply(up, tradedVolume), 20), sum(counted, 20))
}

/** Share of traded value on rising typical prices, 0 to 100; 0 where nothing traded. */
function moneyFlow14(frame: Frame): Series {
  const typical = typicalPrice(frame)
  const flow = multiply(typical, frame.tradedVolume)
  const up = sum(multiply(less(lag(typical, 1), typical), flow), 14)
  const down = sum(multiply(less(typical, lag(typical, 1)), flow), 14)
  const total = add(up, down)
  return fillWhereZero(affine(divide(up, total), 100), 0, total)
}

/** Missing where a bar of the window has no volume. */
function amihud20(frame: Frame): Series {
  const value = multiply(frame.close, frame.volume)
  return mean(divide(abs(logReturn(frame)), value), 20)
}

export const VOLUME: readonly FeatureDefinition[] = [
  defineFeature({
    id: 'volume_z20',
    version: 2,
    group: 'volume',
    formula: `(ln(1 + volume) - mean) / sample sd of ln(1 + volume) over the 20 bars before; ${MISSING_COUNTS_0}`,
    unit: 'sd',
    range: [null, null],
    warmup: 21,
    inputs: ['volume'],
    source: 'standard score',
    compute: volumeZ20,
  }),
  defineFeature({
    id: 'volume_ratio20_prior',
    group: 'volume',
    formula: `volume / mean volume of the 20 bars before; ${MISSING_COUNTS_0}`,
    unit: 'ratio',
    range: [0, null],
    warmup: 21,
    inputs: ['volume'],
    source: 'relative volume',
    aliases: ['volume_ratio_20d'],
    compute: ({ volume, tradedVolume }) => divide(volume, lag(mean(tradedVolume, 20), 1)),
  }),
  defineFeature({
    id: 'volume_ratio20_incl',
    group: 'volume',
    formula: `volume / mean volume of 20 bars that include this one, never above 20; ${MISSING_COUNTS_0}`,
    unit: 'ratio',
    range: [0, 20],
    warmup: 20,
    inputs: ['volume'],
    source: 'relative volume, the form that damps its own spikes',
    compute: ({ volume, tradedVolume }) => divide(volume, mean(tradedVolume, 20)),
  }),
  defineFeature({
    id: 'volume_dryup',
    group: 'volume',
    formula: `mean volume of 5 bars / mean volume of 60; ${MISSING_COUNTS_0}`,
    unit: 'ratio',
    range: [0, 12],
    warmup: 60,
    inputs: ['volume'],
    source: 'relative volume',
    compute: ({ tradedVolume }) => divide(mean(tradedVolume, 5), mean(tradedVolume, 60)),
  }),
  defineFeature({
    id: 'up_volume_share20',
    group: 'volume',
    formula: `volume on higher closes / volume, 20 bars; ${MISSING_COUNTS_0}`,
    unit: 'share',
    range: [0, 1],
    warmup: 21,
    inputs: ['close', 'volume'],
    source: 'up and down volume',
    compute: upVolumeShare20,
  }),
  defineFeature({
    id: 'obv_slope20',
    group: 'volume',
    formula: `least-squares slope of on-balance volume over 20 bars / mean volume of 20; ${MISSING_COUNTS_0}`,
    unit: 'ratio',
    range: [null, null],
    warmup: 20,
    inputs: ['close', 'volume'],
    source: 'Granville, 1963',
    aliases: ['obv_trend_5d'],
    compute: (frame) => divide(slope(onBalanceVolume(frame), 20), mean(frame.tradedVolume, 20)),
  }),
  defineFeature({
    id: 'mfi14',
    version: 2,
    group: 'volume',
    formula: `100 value on rising typical prices / value on changed ones, 14 bars, 0 if none; ${MISSING_COUNTS_0}`,
    unit: 'points',
    range: [0, 100],
    warmup: 15,
    inputs: ['high', 'low', 'close', 'volume'],
    source: 'Quong and Soudack, money flow index, 1989',
    compute: moneyFlow14,
  }),
  defineFeature({
    id: 'amihud20',
    version: 2,
    group: 'volume',
    formula:
      'mean of |log return| / (close * volume) over 20 bars; missing where one has no volume',
    unit: 'ratio',
    range: [0, null],
    warmup: 21,
    inputs: ['close', 'volume'],
    source: 'Amihud, Journal of Financial Markets 5, 2002',
    scaleFree: false,
    compute: amihud20,
  }),
  defineFeature({
    id: 'dollar_volume_med20',
    group: 'volume',
    formula: `median of close * volume over 20 bars; ${MISSING_COUNTS_0}`,
    unit: 'currency',
    range: [0, null],
    warmup: 20,
    inputs: ['close', 'volume'],
    source: 'traded value',
    scaleFree: false,
    compute: ({ close, tradedVolume }) => quantile(multiply(close, tradedVolume), 20, 0.5),
  }),
]
