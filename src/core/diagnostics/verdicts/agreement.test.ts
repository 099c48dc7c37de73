import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inMonth, judgedRow as row } from '../../../testing/judged-row'
import { cohenKappa, selfAgreement } from './agreement'
import { repeatedPairs } from './judged'

const OPTIONS = { seed: 1, draws: 200 }

test("kappa of Cohen's kind: agreement beyond chance", () => {
  // 35 of 50 agree; chance: 0.5 * 0.6 + 0.5 * 0.4 = 0.5.
  const found = cohenKappa([
    [20, 5],
    [10, 15],
  ])
  expect(found?.kappa).toBeCloseTo(0.4, 12)
  expect(cohenKappa([])).toBeNull()
  expect(
    cohenKappa([
      [7, 0],
      [0, 0],
    ]),
  ).toBeNull()
  expect(
    cohenKappa([
      [7, 0],
      [0, 3],
    ]),
  ).toEqual({ kappa: 1, ci: null })
})

test('the interval of kappa is that of the worked example of Fleiss', () => {
  // J. L. Fleiss, Statistical Methods for Rates and Proportions, 1981: two raters of 100 patients.
  const { kappa, ci } = cohenKappa([
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ]) ?? { kappa: Number.NaN, ci: null }
  expect(kappa).toBeCloseTo(0.6765, 4)
  expect(ci?.[0]).toBeCloseTo(0.5046, 3)
  expect(ci?.[1]).toBeCloseTo(0.8484, 3)
})

test('kappa does not mind which verdict came first, nor what the kinds are called', () => {
  const size = 3
  const table = fc.array(fc.array(fc.nat(9), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  })
  fc.assert(
    fc.property(table, (counts) => {
      const at = (i: number, j: number) => counts[i]?.[j] ?? 0
      const kinds = [0, 1, 2]
      const expected = cohenKappa(counts)
      const turned = cohenKappa(kinds.map((i) => kinds.map((j) => at(j, i))))
      const renamed = cohenKappa(kinds.map((i) => kinds.map((j) => at((i + 1) % 3, (j + 1) % 3))))
      for (const other of [turned, renamed]) {
        expect(other === null).toBe(expected === null)
        expect(other?.kappa ?? 0).toBeCloseTo(expected?.kappa ?? 0, 10)
        expect(other?.ci?.[0] ?? 0).toBeCloseTo(expected?.ci?.[0] ?? 0, 10)
      }
    }),
  )
})

test('self-agreement pairs the first blind verdict with the one on the card shown again', () => {
  const rows = [
    row('A', { verdict: 'yes' }),
    row('B', { verdict: 'no' }),
    row('C', { verdict: 'unsure' }),
    row('D', { verdict: 'yes', blind: false }),
    row('A', { verdict: 'yes', again: true }),
    row('B', { verdict: 'unsure', again: true }),
    row('B', { verdict: 'no', again: true }),
    row('C', { verdict: 'unsure', again: true, blind: false }),
    row('C', { verdict: 'yes' }),
    row('D', { again: true }),
  ]
  expect(repeatedPairs(rows).map(([a, b]) => [a.symbol, a.verdict, b.verdict])).toEqual([
    ['A', 'yes', 'yes'],
    ['B', 'no', 'unsure'],
  ])
  const { same, table } = selfAgreement(rows, OPTIONS)
  expect([same.hits, same.n]).toEqual([1, 2])
  expect(table[2]).toEqual([0, 0, 1, 0])
  expect(table[0]).toEqual([0, 1, 0, 0])
})

test('kappa has the wider of the intervals of independent pairs and of whole months', () => {
  const pairsOf = (copies: number) =>
    Array.from({ length: 8 * copies }, (_, i) => {
      const date = inMonth((i % 8) + 1)
      const verdict = i % 2 === 0 ? ('yes' as const) : ('no' as const)
      const later = i % 8 < 2 ? ('unsure' as const) : verdict
      return [row(`S${i}`, { date, verdict }), row(`S${i}`, { date, verdict: later, again: true })]
    }).flat()
  const [few, many] = [pairsOf(1), pairsOf(6)].map((rows) => selfAgreement(rows, OPTIONS))
  const ofPairs = cohenKappa(many?.table ?? [])?.ci ?? [0, 0]
  const [lo, hi] = many?.kappa?.ci ?? [0, 0]
  expect(many?.same).toMatchObject({ hits: 36, n: 48, dates: 8 })
  expect(many?.kappa?.kappa).toBeCloseTo(few?.kappa?.kappa ?? Number.NaN, 12)
  // Months that agree as a whole are 8 looks, not 48.
  expect(hi - lo).toBeGreaterThan(1.3 * (ofPairs[1] - ofPairs[0]))
  const ofFive = selfAgreement(
    pairsOf(6).filter(({ date }) => date < inMonth(6)),
    OPTIONS,
  )
  expect(ofFive.kappa?.kappa).toBeGreaterThan(0)
  expect(ofFive.kappa?.ci).toBeNull()
})
