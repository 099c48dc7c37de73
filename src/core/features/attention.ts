import { defineFeature, type FeatureDefinition } from './definition'

export const ATTENTION_FEATURES: readonly FeatureDefinition[] = [
  defineFeature({
    id: 'attention_delta_7d',
    group: 'attention',
    formula: 'mean attention of the last 7 known days / mean of the 30 days before them, minus 1',
    unit: 'ratio',
    range: [null, null],
    warmup: 1,
    inputs: ['attention'],
    source: 'dated series of the dataset, each value after its lag; see Data, Dated series',
    aliases: ['social_delta_7d', 'social_delta'],
    compute: (frame) => frame.attentionDelta7,
  }),
]
