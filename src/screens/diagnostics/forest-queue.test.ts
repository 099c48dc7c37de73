import { expect, test } from 'vitest'
import { ALL_ROWS } from '../../contracts/spec'
import { monthOf, queueBase, queueOf, yearOf } from './forest-queue'

const question = {
  assetClass: 'stock',
  universe: null,
  rows: { ...ALL_ROWS, from: '2021-06-01', minClose: 2 },
  label: { kind: 'max_high', horizon: 5, theta: 0.3 },
} as const
const base = queueBase(question, 'u1')

test('the queue has the rows and the label of the question', () => {
  expect(base).toEqual({
    cls: 'stock',
    from: '2021-06-01',
    to: null,
    close: 2,
    value: null,
    universe: 'u1',
    label: 'max_high:0.3:5',
  })
  expect(queueBase({ ...question, assetClass: null }, null)).toMatchObject({ cls: 'all' })
})

test('a year lies within the dates asked for', () => {
  expect(yearOf(base, '2021')).toMatchObject({ from: '2021-06-01', to: '2021-12-31' })
  expect(yearOf(base, '2022')).toMatchObject({ from: '2022-01-01', to: '2022-12-31' })
})

test('a month ends on its last day', () => {
  expect(monthOf(base, '2024-02')).toMatchObject({ from: '2024-02-01', to: '2024-02-29' })
  expect(monthOf(base, '2021-12')).toMatchObject({ from: '2021-12-01', to: '2021-12-31' })
  expect(monthOf({ ...base, to: '2021-06-10' }, '2021-06')).toMatchObject({ to: '2021-06-10' })
})

test.each([
  ['S1', { ...base, sig: ['S1'] }],
  ['S3', { ...base, sig: ['S1', 'S2'] }],
  ['S1.2022', { ...base, sig: ['S1'], from: '2022-01-01', to: '2022-12-31' }],
  ['S1.liquid', { ...base, sig: ['S1'], close: 1, value: 1e5 }],
  ['VS.REL', { ...base, sig: ['REL'], label: 'vol_scaled:3:5' }],
  ['S1.calm', null],
] as const)('%s', (id, filter) => {
  expect(queueOf(id, question, 'u1')).toEqual(filter)
})

test('what is liquid hangs on the class', () => {
  expect(queueOf('S1.liquid', { ...question, assetClass: null }, null)).toBeNull()
})
