import { expect, test } from 'vitest'
import { defaultRunSpec } from '../../contracts/default-spec'
import type { RunSpec } from '../../contracts/spec'
import type { DatasetSummary, Universe } from '../../contracts/dataset'
import {
  draftCodec,
  draftOf,
  isLiquid,
  liquidity,
  specOf,
  withClass,
  withHorizon,
  withKind,
  withTheta,
} from './draft'

const base = defaultRunSpec('stock', ['atr_pct', 'rsi14'])
const codec = draftCodec(base)
const untouched = codec.parse({})

test('an untouched draft is its base and leaves nothing in the URL', () => {
  expect(specOf(untouched, base, [])).toEqual(base)
  expect(Object.values(codec.format(untouched)).every((text) => text === undefined)).toBe(true)
})

test('every edit comes back from the URL', () => {
  const edited = {
    ...untouched,
    cls: 'all',
    from: '2019-01-01',
    close: 1,
    label: 'vol_scaled',
    theta: 3,
    h: 5,
    feat: ['rsi14'],
    c: 1,
    folds: 4,
    train: 500,
    target: null,
    slip: 25,
  } as const
  const record = Object.entries(codec.format(edited)).filter(([, text]) => text !== undefined)
  expect(record).toHaveLength(12)
  expect(codec.parse(Object.fromEntries(record) as Record<string, string>)).toEqual(edited)
})

test('a date of the base can be taken away', () => {
  const dated: RunSpec = { ...base, rows: { ...base.rows, from: '2018-01-01' } }
  const over = draftCodec(dated)
  expect(over.format({ from: null })).toEqual({ from: 'any' })
  expect(over.parse({ from: 'any' }).from).toBeNull()
})

test('a saved universe gives its symbols, an unknown one those of the base', () => {
  const universes = [{ id: 'u1', symbols: ['A', 'B'] } as unknown as Universe]
  const named: RunSpec = { ...base, universe: ['C'] }
  expect(specOf({ ...untouched, uni: 'u1' }, named, universes).universe).toEqual(['A', 'B'])
  expect(specOf({ ...untouched, uni: 'gone' }, named, universes).universe).toEqual(['C'])
  expect(specOf({ ...untouched, uni: 'all' }, named, universes).universe).toBeNull()
})

test('target and time stop follow the label until they are set apart', () => {
  expect(withTheta(untouched, 0.3)).toEqual({ theta: 0.3, target: 0.3 })
  expect(withTheta({ ...untouched, target: 0.2 }, 0.3)).toEqual({ theta: 0.3 })
  expect(withHorizon(untouched, 20)).toEqual({ h: 20, bars: 20 })
  expect(withHorizon({ ...untouched, bars: 5 }, 20)).toEqual({ h: 20 })
})

test('volatility scaling counts in sigmas and has no fixed target', () => {
  const scaled = withKind(untouched, 'vol_scaled')
  expect(scaled).toEqual({ label: 'vol_scaled', theta: 3, target: null })
  expect(withKind({ ...untouched, ...scaled }, 'max_close')).toEqual({
    label: 'max_close',
    theta: 0.5,
    target: 0.5,
  })
  expect(withKind(untouched, 'end_close')).toEqual({ label: 'end_close' })
})

test('another class brings its usual theta and limits', () => {
  const liquid = { ...untouched, ...liquidity('stock', true) }
  expect(isLiquid(liquid)).toBe(true)
  expect(withClass(liquid, 'crypto')).toEqual({
    cls: 'crypto',
    theta: 0.3,
    target: 0.3,
    close: null,
    value: 1e6,
  })
  expect(withClass({ ...untouched, theta: 0.4 }, 'crypto')).toEqual({ cls: 'crypto' })
})

test('a spec from elsewhere leaves in the URL what differs, and no class the dataset has not', () => {
  const stocks = { classes: { stock: 3, crypto: 0, other: 0 } } as DatasetSummary
  const mixed = { classes: { stock: 3, crypto: 2, other: 0 } } as DatasetSummary
  const crypto: RunSpec = { ...base, assetClass: 'crypto', model: { kind: 'logistic', c: 2 } }
  const url = (spec: RunSpec, dataset: DatasetSummary) =>
    Object.entries(codec.format(draftOf(spec, base, dataset))).filter(([, text]) => text)
  expect(url(crypto, mixed)).toEqual([
    ['cls', 'crypto'],
    ['c', '2'],
  ])
  expect(url(crypto, stocks)).toEqual([['c', '2']])
  expect(url({ ...base, assetClass: null }, mixed)).toEqual([['cls', 'all']])
  expect(url({ ...base, assetClass: null }, stocks)).toEqual([])
  expect(url(base, mixed)).toEqual([])
  const named = { ...base, universe: ['A'] }
  expect(draftOf(base, named, stocks).uni).toBe('all')
  expect(draftOf(named, base, stocks).uni).toBe('')
})

test('features of the address that nobody knows are left out, and a list of nothing else is none', () => {
  expect(codec.parse({ feat: 'rsi14,gone,rank(atr_pct),rank(,rsi14' }).feat).toEqual([
    'rsi14',
    'rank(atr_pct)',
  ])
  expect(codec.parse({ feat: '..' }).feat).toEqual(base.features)
  expect(codec.parse({ feat: 'none' }).feat).toEqual([])
})
