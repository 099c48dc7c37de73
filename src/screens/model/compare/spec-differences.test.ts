import { expect, test } from 'vitest'
import { defaultRunSpec } from '../../../contracts/default-spec'
import { specDifferences } from './spec-differences'

const spec = defaultRunSpec('stock', ['ret5', 'atr_pct'])

test('equal specs differ in nothing', () => {
  expect(specDifferences(spec, structuredClone(spec))).toEqual([])
})

test('each part that differs is named, lists by what each has alone', () => {
  const other = {
    ...spec,
    assetClass: null,
    features: ['ret5', 'rsi14'],
    model: { ...spec.model, weights: 'uniqueness' as const },
  }
  expect(specDifferences(spec, other)).toEqual([
    { path: 'assetClass', here: 'stock', there: '–' },
    { path: 'features', here: 'only here: atr_pct', there: 'only here: rsi14' },
    { path: 'model.weights', here: '–', there: 'uniqueness' },
  ])
})
