import { expect, test } from 'vitest'
import { FEATURES } from '../core/features/registry'
import { findFeatures, groupsOf } from './find-features'

const ids = (text: string) => findFeatures(text).map(({ id }) => id)

test('names, aliases and formulas are searched, all words at once', () => {
  expect(ids('bb_width')).toContain('bb_width_pctrank126')
  expect(ids('volatility_20d')).toEqual(['hv20'])
  expect(ids('BB_WIDTH pctrank')).not.toContain('bb_width20')
  expect(ids('no such thing')).toEqual([])
})

test('every feature stands in exactly one group', () => {
  const grouped = groupsOf(findFeatures(''))
  expect(grouped.flatMap(([, features]) => features)).toHaveLength(FEATURES.length)
})
