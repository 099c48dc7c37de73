import { expect, test } from 'vitest'
import { queueOf } from './forest-queue'

test.each([
  ['S1', 'stock', { sig: ['S1'], cls: 'stock' }],
  ['S3', null, { sig: ['S1', 'S2'], cls: 'all' }],
  ['S1.2021', 'stock', { sig: ['S1'], cls: 'stock', from: '2021-01-01', to: '2021-12-31' }],
  ['S1.liquid', 'crypto', { sig: ['S1'], cls: 'crypto', close: null, value: 1e6 }],
  ['VS.REL', 'stock', { sig: ['REL'], cls: 'stock' }],
  ['S1.calm', 'stock', null],
  ['S1.liquid', null, null],
] as const)('%s of %s', (id, assetClass, filter) => {
  expect(queueOf(id, assetClass)).toEqual(filter)
})
