import { expect, test } from 'vitest'
import { SHORTCUT_IDS } from './catalogue'
import { findShortcuts } from './find-shortcuts'

test('a key finds what it does, the chosen key and not the usual one', () => {
  expect(findShortcuts('W', {})).toEqual(['setups.preview', 'single.weekly'])
  expect(findShortcuts('w', { 'single.weekly': ['o'] })).toEqual(['setups.preview'])
  expect(findShortcuts('space', {})).toEqual(['review.reveal'])
})

test('words find acts and screens, nothing finds all', () => {
  expect(findShortcuts('bad data', {})).toEqual(['review.bad'])
  expect(findShortcuts('multiples', {})).toContain('grid.scale')
  expect(findShortcuts('  ', {})).toEqual(SHORTCUT_IDS)
  expect(findShortcuts('no such act', {})).toEqual([])
})
