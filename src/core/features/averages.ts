import { defineFeature, type FeatureDefinition } from './definition'
import { add, affine, divide, larger, smaller, subtract } from './ops/arithmetic'
import { moreThan } from './ops/logic'
import { growth } from './ops/price'
import { mean } from './ops/trailing'
import type { Frame, Series } from './series'

const SOURCE = 'simple moving averages of the close'

/** (largest - smallest of three simple moving averages) / close. */
export function averageSpread(
  { close }: Frame,
  windows: readonly [number, number, number],
  average: (a: Series, window: number) => Series = mean,
): Series {
  const [a, b, c] = [
    average(close, windows[0]),
    average(close, windows[1]),
    average(close, windows[2]),
  ]
  return divide(subtract(larger(larger(a, b), c), smaller(smaller(a, b), c)), close)
}

function distance({ close }: Frame, window: number): Series {
  return affine(divide(close, mean(close, window)), 1, -1)
}

/** Averages closer than this share are equal: means of the same prices over other windows differ by rounding. */
const EQUAL = 1e-12

/** 1 where a is above b by more than rounding. */
const above = (a: Series, b: Series): Series => moreThan(divide(a, b), 1 + EQUAL)

function alignment({ close }: Frame): Series {
  const [short, middle, long] = [mean(close, 20), mean(close, 50), mean(close, 200)]
  return affine(add(above(short, middle), above(middle, long)), 0.5)
}

export const AVERAGES: readonly FeatureDefinition[] = [
  defineFeature({
    id: 'ma_spread_20_50_200',
    group: 'averages',
    formula: '(max - min of SMA20, SMA50, SMA200) / close',
    unit: 'ratio',
    range: [0, null],
    warmup: 200,
    inputs: ['close'],
    source: SOURCE,
    aliases: ['ma_spread_pct'],
    compute: (frame) => averageSpread(frame, [20, 50, 200]),
  }),
  defineFeature({
    id: 'ma_alignment',
    version: 2,
    group: 'averages',
    formula: 'half for SMA20 > SMA50, half for SMA50 > SMA200',
    unit: 'share',
    range: [0, 1],
    warmup: 200,
    inputs: ['close'],
    source: SOURCE,
    aliases: ['ma_alignment_score'],
    compute: alignment,
  }),
  defineFeature({
    id: 'dist_sma50',
    group: 'averages',
    formula: 'close / SMA50 - 1',
    unit: 'ratio',
    range: [-1, null],
    warmup: 50,
    inputs: ['close'],
    source: SOURCE,
    compute: (frame) => distance(frame, 50),
  }),
  defineFeature({
    id: 'dist_sma200',
    group: 'averages',
    formula: 'close / SMA200 - 1',
    unit: 'ratio',
    range: [-1, null],
    warmup: 200,
    inputs: ['close'],
    source: SOURCE,
    compute: (frame) => distance(frame, 200),
  }),
  defineFeature({
    id: 'sma50_slope20',
    group: 'averages',
    formula: 'SMA50 / SMA50 of 20 bars ago - 1',
    unit: 'ratio',
    range: [-1, null],
    warmup: 70,
    inputs: ['close'],
    source: SOURCE,
    compute: ({ close }) => affine(growth(mean(close, 50), 20), 1, -1),
  }),
]
