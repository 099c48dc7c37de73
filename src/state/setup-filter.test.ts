import { expect, test } from 'vitest'
import { DEFAULT_LABEL } from '../core/labels/label-spec'
import { labelOf, setupFilter, setupQueryOf } from './setup-filter'

test('an empty URL asks for compressed instruments as of the last date, best score first', () => {
  const query = setupQueryOf(setupFilter.parse({}), 'ds', null, DEFAULT_LABEL)
  expect(query).toMatchObject({ mode: 'asof', date: null, maxBbPctRank: 0.2, assetClass: null })
  expect(query).toMatchObject({ sort: 'score', descending: true, signals: [] })
})

test('a filter survives the way to the URL and back', () => {
  const filter = {
    ...setupFilter.parse({}),
    mode: 'history' as const,
    sig: ['S1', 'REL'],
    bb: null,
    close: 1,
    value: 1e6,
    sort: 'tradedValue' as const,
    desc: false,
  }
  const text = Object.fromEntries(
    Object.entries(setupFilter.format(filter)).filter(([, value]) => value !== undefined),
  ) as Record<string, string>
  expect(setupFilter.parse(text)).toEqual(filter)
})

test('the label is the one asked for, that of the run, or the default of the class looked at', () => {
  const all = setupFilter.parse({})
  const run = { kind: 'max_close', horizon: 5, theta: 0.2 } as const
  const classes = { stock: 3, crypto: 2, other: 0 }
  expect(labelOf(all, run, classes)).toEqual(run)
  const own = setupFilter.parse({ label: 'end_close:0.3:20' })
  expect(labelOf(own, run, classes)).toEqual({ kind: 'end_close', theta: 0.3, horizon: 20 })
  expect(labelOf(all, null, classes).theta).toBe(0.5)
  expect(labelOf(setupFilter.parse({ cls: 'crypto' }), null, classes).theta).toBe(0.3)
  expect(labelOf(all, null, { stock: 0, crypto: 2, other: 0 }).theta).toBe(0.3)
})
