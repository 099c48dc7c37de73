import { expect, test } from 'vitest'
import type { ImportPreview } from '../../../contracts/ingest'
import { commitRequest, mergePatch, NO_IMPORT } from './import-state'

const preview: ImportPreview = { previewId: 'p', files: [], instruments: [], name: 'prices' }

test('patches of one symbol add up', () => {
  const first = mergePatch([], { symbol: 'A', assetClass: 'crypto' })
  expect(mergePatch(first, { symbol: 'A', calendar: 365 })).toEqual([
    { symbol: 'A', assetClass: 'crypto', calendar: 365 },
  ])
})

test('nothing is saved without a preview, or into a dataset that was not chosen', () => {
  expect(commitRequest(NO_IMPORT, null)).toBeNull()
  expect(commitRequest({ ...NO_IMPORT, preview, target: 'existing' }, null)).toBeNull()
})

test('a new dataset without a name takes the suggested one', () => {
  expect(commitRequest({ ...NO_IMPORT, preview, name: '  ' }, ['A'])).toEqual({
    previewId: 'p',
    leaveOut: [],
    patches: [],
    universe: ['A'],
    target: { kind: 'new', name: 'prices' },
  })
})
