import { expect, test } from 'vitest'
import type { FeatureAssociation } from '../../contracts/results'
import { associationSays } from './association-says'

const row = (feature: string, auc: number | null, q: number | null): FeatureAssociation => ({
  feature,
  n: 100,
  positives: 10,
  missing: 0,
  auc,
  ci: null,
  q,
  density: { edges: [], exploded: [], rest: [] },
})

test('counts the features that pass and names the strongest with its side', () => {
  const text = associationSays([
    row('atr_pct', 0.7, 0.001),
    row('dist', 0.2, 0.1),
    row('x', 0.5, 0.9),
  ])
  expect(text).toContain('2 of 3 features pass at q ≤ 0.10.')
  expect(text).toContain('dist separates best (AUC 0.20): its low values go with explosions.')
})

test('says so when nothing can be compared', () => {
  expect(associationSays([row('atr_pct', null, null)])).toMatch(/^No feature could be compared/)
})
