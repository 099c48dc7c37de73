import { expect, test } from 'vitest'
import type { DatasetSummary } from '../../contracts/dataset'
import { classesOf, diagnosticsView, queryOf } from './view'

const dataset = { classes: { stock: 0, crypto: 165, other: 2 } } as unknown as DatasetSummary
const read = (record: Record<string, string>) => diagnosticsView.parse(record)

test('without anything in the URL the commonest class and its label hold', () => {
  expect(queryOf(read({}), dataset)).toEqual({
    assetClass: 'crypto',
    universe: null,
    rows: { from: null, to: null, minClose: null, minTradedValue: null, suspect: 'left_out' },
    label: { kind: 'max_high', horizon: 10, theta: 0.3 },
  })
  expect(classesOf(dataset)).toEqual(['crypto', 'other'])
})

test('liquid rows take the limits of the class, dates go as they are', () => {
  const { rows } = queryOf(read({ liq: '1', from: '2021-01-01' }), dataset)
  const limits = { minClose: null, minTradedValue: 1e6 }
  expect(rows).toEqual({ from: '2021-01-01', to: null, ...limits, suspect: 'left_out' })
})

test('a volatility-scaled target counts in sigmas', () => {
  expect(queryOf(read({ label: 'vol_scaled' }), dataset).label.theta).toBe(3)
  expect(queryOf(read({ label: 'vol_scaled', theta: '2' }), dataset).label.theta).toBe(2)
})

test('a longest hole becomes part of the label', () => {
  expect(queryOf(read({ hole: '7' }), dataset).label).toMatchObject({ maxStepDays: 7 })
  expect(queryOf(read({}), dataset).label).not.toHaveProperty('maxStepDays')
})

test('what makes no sense takes the default', () => {
  const { label } = queryOf(read({ theta: '-1', h: '0', label: 'nonsense' }), dataset)
  expect(label).toEqual({ kind: 'max_high', horizon: 10, theta: 0.3 })
})

test('a universe limits the question to its symbols', () => {
  expect(queryOf(read({ uni: 'u1' }), dataset, ['BTC-USD']).universe).toEqual(['BTC-USD'])
})
