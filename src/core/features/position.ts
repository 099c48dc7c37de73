import { defineFeature, type FeatureDefinition } from './definition'
import { affine, divide, dropBelow } from './ops/arithmetic'
import { less } from './ops/logic'
import { position } from './ops/price'
import { highest, lag, lowest, mean, sdPopulation } from './ops/trailing'
import type { Frame, Series } from './series'

/** A deviation below this share of the mean is rounding: the bands have no width. */
const FLAT = 1e-12

/** (close - lower) / (upper - lower), written as deviations from the middle band. */
function percentB20({ close }: Frame): Series {
  const middle = mean(close, 20)
  const deviation = affine(divide(close, middle), 1, -1)
  const sd = dropBelow(divide(sdPopulation(close, 20), middle), FLAT)
  return affine(divide(deviation, sd), 0.25, 0.5)
}

function channelPosition({ high, low, close }: Frame, window: number): Series {
  return position(close, lowest(low, window), highest(high, window))
}

export const POSITION: readonly FeatureDefinition[] = [
  defineFeature({
    id: 'pctB20',
    version: 2,
    group: 'position',
    formula:
      '(close - lower) / (upper - lower) of Bollinger bands 20, 2; missing where they have no width',
    unit: 'ratio',
    range: [null, null],
    warmup: 20,
    inputs: ['close'],
    source: 'Bollinger, 2001',
    aliases: ['bb_position', 'bb_pctb20'],
    compute: percentB20,
  }),
  defineFeature({
    id: 'donchian_pos20',
    group: 'position',
    formula: '(close - min20(low)) / (max20(high) - min20(low))',
    unit: 'share',
    range: [0, 1],
    warmup: 20,
    inputs: ['high', 'low', 'close'],
    source: 'Donchian channel',
    compute: (frame) => channelPosition(frame, 20),
  }),
  defineFeature({
    id: 'donchian_pos55',
    group: 'position',
    formula: '(close - min55(low)) / (max55(high) - min55(low))',
    unit: 'share',
    range: [0, 1],
    warmup: 55,
    inputs: ['high', 'low', 'close'],
    source: 'Donchian channel',
    compute: (frame) => channelPosition(frame, 55),
  }),
  defineFeature({
    id: 'dist_52w_high',
    group: 'position',
    formula: 'close / max252(high)',
    unit: 'share',
    range: [0, 1],
    warmup: 252,
    inputs: ['high', 'close'],
    source: 'George and Hwang, Journal of Finance 59, 2004',
    compute: ({ high, close }) => divide(close, highest(high, 252)),
  }),
  defineFeature({
    id: 'range_pos_252',
    group: 'position',
    formula: '(close - min252(low)) / (max252(high) - min252(low))',
    unit: 'share',
    range: [0, 1],
    warmup: 252,
    inputs: ['high', 'low', 'close'],
    source: 'Donchian channel',
    compute: (frame) => channelPosition(frame, 252),
  }),
  defineFeature({
    id: 'breakout20',
    group: 'position',
    formula: '1 where close > max20(high) of the bar before',
    unit: 'share',
    range: [0, 1],
    warmup: 21,
    inputs: ['high', 'close'],
    source: 'Donchian channel',
    compute: ({ high, close }) => less(lag(highest(high, 20), 1), close),
  }),
]
