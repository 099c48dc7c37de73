import { defineFeature, type FeatureDefinition } from './definition'
import { affine, divide, subtract, toTwelveDigits } from './ops/arithmetic'
import { less, lessThan } from './ops/logic'
import { atr, logReturn, trueRange } from './ops/price'
import {
  highest,
  lag,
  lowest,
  mean,
  meanInOrder,
  pctRank,
  runLength,
  sdInOrder,
  sdPopulation,
  sdSample,
  sum,
} from './ops/trailing'
import type { Frame, Series } from './series'
import { yangZhang20 } from './volatility'

const BOLLINGER = 'Bollinger, Bollinger on Bollinger Bands, 2001'
const SQUEEZE = 'Carter, Mastering the Trade, ch. 11; SMA centre and SMA of true range'

/**
 * (upper - lower) / middle of Bollinger bands at 20 bars and 2 population deviations, summed in the
 * order of the plain definition: ranks and rules compare widths of the same series with each other,
 * and where prices repeat or stand still the last bit decides.
 */
export function bbWidth20({ close }: Frame): Series {
  return divide(affine(sdInOrder(close, 20), 4), meanInOrder(close, 20))
}

/** Half the Bollinger width over half the Keltner width, both around SMA20. */
export function squeezeRatio20(frame: Frame): Series {
  const bollinger = affine(sdPopulation(frame.close, 20), 2)
  return divide(bollinger, affine(mean(trueRange(frame), 20), 1.5))
}

function donchianWidth20({ high, low, close }: Frame): Series {
  return divide(subtract(highest(high, 20), lowest(low, 20)), close)
}

export function narrowestOf7({ high, low }: Frame): Series {
  const range = subtract(high, low)
  return less(range, lag(lowest(range, 6), 1))
}

export const COMPRESSION: readonly FeatureDefinition[] = [
  defineFeature({
    id: 'bb_width20',
    group: 'compression',
    formula: '4 sd20(close) / SMA20(close), population sd',
    unit: 'ratio',
    range: [0, null],
    warmup: 20,
    inputs: ['close'],
    source: BOLLINGER,
    aliases: ['bb_width_pct'],
    compute: bbWidth20,
  }),
  defineFeature({
    id: 'bb_width_pctrank126',
    group: 'compression',
    formula: 'share of the 125 widths before that are lower, ties half',
    unit: 'share',
    range: [0, 1],
    warmup: 145,
    inputs: ['close'],
    source: BOLLINGER,
    compute: (frame) => pctRank(bbWidth20(frame), 126),
  }),
  defineFeature({
    id: 'bb_width_pctrank252',
    group: 'compression',
    formula: 'share of the 251 widths before that are lower, ties half',
    unit: 'share',
    range: [0, 1],
    warmup: 271,
    inputs: ['close'],
    source: BOLLINGER,
    compute: (frame) => pctRank(bbWidth20(frame), 252),
  }),
  defineFeature({
    id: 'squeeze_ratio20',
    version: 2,
    group: 'compression',
    formula: '2 sd20(close) / (1.5 SMA20(true range)); below 1 the bands are inside Keltner',
    unit: 'ratio',
    range: [0, null],
    warmup: 21,
    inputs: ['high', 'low', 'close'],
    source: SQUEEZE,
    compute: squeezeRatio20,
  }),
  defineFeature({
    id: 'squeeze_count',
    version: 2,
    group: 'compression',
    formula: 'bars in a row with squeeze_ratio20 < 1',
    unit: 'bars',
    range: [0, null],
    warmup: 21,
    inputs: ['high', 'low', 'close'],
    source: SQUEEZE,
    compute: (frame) => runLength(lessThan(squeezeRatio20(frame), 1)),
  }),
  defineFeature({
    id: 'donchian_width20',
    group: 'compression',
    formula: '(max20(high) - min20(low)) / close',
    unit: 'ratio',
    range: [0, null],
    warmup: 20,
    inputs: ['high', 'low', 'close'],
    source: 'Donchian channel',
    compute: donchianWidth20,
  }),
  defineFeature({
    id: 'donchian_width20_pctrank126',
    group: 'compression',
    formula: 'share of the 125 channel widths before that are lower, ties half',
    unit: 'share',
    range: [0, 1],
    warmup: 145,
    inputs: ['high', 'low', 'close'],
    source: 'Donchian channel',
    compute: (frame) => pctRank(donchianWidth20(frame), 126),
  }),
  defineFeature({
    id: 'atr_pct',
    version: 2,
    group: 'compression',
    formula: 'ATR14 / close',
    unit: 'ratio',
    range: [0, null],
    warmup: 15,
    inputs: ['high', 'low', 'close'],
    source: 'Wilder, 1978',
    compute: (frame) => divide(atr(frame, 14), frame.close),
  }),
  defineFeature({
    id: 'atr_ratio',
    version: 2,
    group: 'compression',
    formula: 'ATR5 / ATR20',
    unit: 'ratio',
    range: [0, null],
    warmup: 21,
    inputs: ['high', 'low', 'close'],
    source: 'Wilder, 1978',
    compute: (frame) => divide(atr(frame, 5), atr(frame, 20)),
  }),
  defineFeature({
    id: 'nr7',
    group: 'compression',
    formula: '1 where high - low is below that of each of the 6 bars before',
    unit: 'share',
    range: [0, 1],
    warmup: 7,
    inputs: ['high', 'low'],
    source: 'Crabel, Day Trading with Short Term Price Patterns, 1990',
    compute: narrowestOf7,
  }),
  defineFeature({
    id: 'nr7_count10',
    group: 'compression',
    formula: 'number of nr7 bars among the last 10',
    unit: 'bars',
    range: [0, 10],
    warmup: 16,
    inputs: ['high', 'low'],
    source: 'Crabel, 1990',
    compute: (frame) => sum(narrowestOf7(frame), 10),
  }),
  defineFeature({
    id: 'yz20_pctrank252',
    version: 3,
    group: 'compression',
    formula: 'share of the 251 Yang-Zhang volatilities before that are lower, ties half',
    unit: 'share',
    range: [0, 1],
    warmup: 272,
    inputs: ['open', 'high', 'low', 'close'],
    source: 'Yang and Zhang, Journal of Business 73, 2000',
    compute: (frame) => pctRank(toTwelveDigits(yangZhang20(frame)), 252),
  }),
  defineFeature({
    id: 'hv_ratio10_60',
    version: 2,
    group: 'compression',
    formula: 'sd of the last 10 log returns / sd of the last 60, sample sd',
    unit: 'ratio',
    range: [0, null],
    warmup: 61,
    inputs: ['close'],
    source: 'close-to-close volatility',
    compute: (frame) => divide(sdSample(logReturn(frame), 10), sdSample(logReturn(frame), 60)),
  }),
]
