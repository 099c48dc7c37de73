import { defineFeature, type FeatureDefinition } from './definition'
import { affine, divide } from './ops/arithmetic'
import { logReturn } from './ops/price'
import { lag, sdSample } from './ops/trailing'

export const VOLATILITY: readonly FeatureDefinition[] = [
  defineFeature({
    id: 'hv20',
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
  defineFeature({
    id: 'gap',
    group: 'regime',
    formula: 'open / close of the bar before - 1',
    unit: 'ratio',
    range: [-1, null],
    warmup: 2,
    inputs: ['open', 'close'],
    source: 'overnight return',
    compute: ({ open, close }) => affine(divide(open, lag(close, 1)), 1, -1),
  }),
]
