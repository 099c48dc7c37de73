import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomMarket } from '../../testing/random-market'
import { dayRanks, distributionOf, type FeatureColumn, featureColumnOf, ownRanks } from './explore'

const column = (symbol: string, from: number, ...value: number[]): FeatureColumn => ({
  symbol,
  day: Int32Array.from(value, (_, k) => from + k),
  value: Float64Array.from(value),
  eligible: new Uint8Array(value.length).fill(1),
})

test('each value stands among the others of its day, ties half, missing ones left out', () => {
  const columns = [
    column('A', 10, 5, 5, NaN, 1),
    column('B', 10, 4, 5, 7),
    column('C', 11, 6, 2, NaN),
    column('D', 13, 1),
  ]
  const { rank, peers } = dayRanks(columns, 'A')
  expect([...peers]).toEqual([1, 2, 0, 1])
  expect([...rank]).toEqual([1, 0.25, NaN, 0.5])
  expect(dayRanks(columns, 'none').rank).toHaveLength(0)
})

test('the distribution counts every value once, between its edges or beyond', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.constant(NaN)), {
        maxLength: 300,
      }),
      (values) => {
        const found = distributionOf([column('A', 0, ...values), column('B', 0, 1, NaN)])
        const known = [...values, 1].filter((x) => !Number.isNaN(x))
        const bars = values.length + 2
        expect(found).toMatchObject({ instruments: 2, bars, eligible: bars, n: known.length })
        expect(found.quantiles[0]).toBe(Math.min(...known))
        expect(found.quantiles.at(-1)).toBe(Math.max(...known))
        if (found.edges.length === 0) return
        const inside = found.counts.reduce((sum, count) => sum + count, 0)
        expect(inside + found.below + found.above).toBe(known.length)
        expect(found.below).toBe(known.filter((x) => x < found.edges[0]!).length)
      },
    ),
  )
})

test('what a queue does not look at is left out', () => {
  const one = { ...column('A', 0, 9, 8, 1, NaN), eligible: Uint8Array.of(0, 0, 1, 1) }
  expect(distributionOf([one])).toMatchObject({
    n: 1,
    eligible: 2,
    bars: 4,
    beyond: Array(9).fill(1),
  })
})

test('a dataset without a value has no distribution', () => {
  expect(distributionOf([column('A', 0, NaN, NaN)])).toMatchObject({ n: 0, bars: 2, quantiles: [] })
})

test('the own percentile looks at the 251 values before, and at nothing later', () => {
  const [instrument] = randomMarket(3, 1, 400)
  const { value } = featureColumnOf(instrument!, 'ret5')
  const ranks = ownRanks(instrument!, 'ret5')
  for (const t of [300, 399]) {
    const before = [...value.subarray(t - 251, t)]
    const lower = before.filter((x) => x < value[t]!).length
    const equal = before.filter((x) => x === value[t]).length
    expect(ranks[t]).toBeCloseTo((lower + equal / 2) / 251, 12)
  }
  expect(ranks[250]).toBeNaN()
})
