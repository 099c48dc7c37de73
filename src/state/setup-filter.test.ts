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

test('a label in the URL wins over that of the run', () => {
  const filter = setupFilter.parse({ theta: '0.3', h: '5' })
  expect(labelOf(filter, DEFAULT_LABEL)).toEqual({ kind: 'max_high', horizon: 5, theta: 0.3 })
})
