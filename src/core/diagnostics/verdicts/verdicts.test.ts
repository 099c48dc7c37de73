import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusteredInterval } from '../../validation/clustered-rate'
import { againstModel, precisionOfTop } from './against-model'
import { type CountedRow, distinctEvents, firstBlind, type JudgedRow, VERDICTS } from './judged'
import { eventRate, tagRates, verdictRates } from './rates'
import { reviewerReport } from './report'
import { partSittings, sittingsOf } from './sittings'
import { rankingOf } from '../../validation/ranking'
import { inMonth, judgedRow as row } from '../../../testing/judged-row'

const OPTIONS = { horizon: 10, seed: 1, draws: 200 }

const anyRow = fc
  .record({
    symbol: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    month: fc.integer({ min: 1, max: 9 }),
    bar: fc.nat(60),
    verdict: fc.constantFrom(...VERDICTS),
    outcome: fc.constantFrom(0 as const, 1 as const),
    score: fc.option(fc.integer({ min: -3, max: 3 })),
    blind: fc.boolean(),
    again: fc.boolean(),
    tags: fc.subarray(['tight', 'dry']),
  })
  .map(({ month, ...rest }) => row('', { date: `2024-0${month}-11`, ...rest }))
const anyRows = fc.array(anyRow, { maxLength: 40 })

test('cards count by their first verdict, if that was blind and no second look', () => {
  const rows = [
    row('A', { verdict: 'no' }),
    row('A', { verdict: 'yes' }),
    row('B', { blind: false }),
    row('B'),
    row('C', { again: true }),
  ]
  expect(firstBlind(rows)).toEqual([rows[0]])
})

test('cards within the horizon of the first one are one event, of their own instrument', () => {
  const at = (symbol: string, bar: number) => row(symbol, { bar })
  // 0 opens an event to 10, 11 the next to 21, 22 a third; B has its own.
  const rows = [at('A', 22), at('A', 0), at('A', 10), at('A', 11), at('A', 21), at('B', 10)]
  expect(distinctEvents(rows, 10)).toBe(4)
})

test('a rate is of cards, its interval of at most the distinct events, cards of one month together', () => {
  const rows = [
    row('A'),
    row('A', { bar: 101 }),
    row('B', { outcome: 0, date: inMonth(6) }),
    row('C', { date: inMonth(7) }),
  ]
  const { hits, n, events, dates, rate, ci } = eventRate(rows, 10)
  expect([hits, n, events, dates, rate]).toEqual([3, 4, 3, 3, 0.75])
  expect(ci).toEqual(
    clusteredInterval(
      rows.map(({ outcome }) => outcome === 1),
      [5, 5, 6, 7],
      3,
    ),
  )
  const empty = { hits: 0, n: 0, events: 0, dates: 0, rate: null, ci: null }
  expect(eventRate([], 10)).toEqual(empty)
})

test('instruments that move together add no knowledge: intervals are those of their months', () => {
  const months = [1, 2, 3, 4, 5, 6, 7, 8]
  // In odd months all that was said yes to exploded, in even ones nothing did.
  const market = (symbols: readonly string[]) =>
    months.flatMap((month) =>
      symbols.flatMap((symbol) => {
        const outcome = month % 2 === 0 ? (0 as const) : (1 as const)
        return [
          row(symbol, { date: inMonth(month), bar: 100 * month, outcome }),
          row(`${symbol} no`, { date: inMonth(month), outcome: 0, verdict: 'no' }),
        ]
      }),
    )
  const [one, many] = [market(['A']), market(['A', 'B', 'C', 'D', 'E'])]
  const [alone, together] = [one, many].map((rows) => verdictRates(rows, OPTIONS)[0])
  expect(together?.n).toBe(40)
  expect(together?.dates).toBe(8)
  expect(together?.liftCi).toEqual(alone?.liftCi)
  expect(alone?.liftCi).not.toBeNull()
  together?.ci?.forEach((bound, i) => expect(bound).toBeCloseTo(alone?.ci?.[i] ?? Number.NaN, 2))
})

test('cards of few months have no interval of what resamples months', () => {
  const rows = [1, 2, 3, 4, 5].flatMap((month) => [
    row('A', { date: inMonth(month), score: 1 }),
    row('B', { date: inMonth(month), score: 0, verdict: 'no', outcome: 0 }),
  ])
  expect(verdictRates(rows, OPTIONS)[0]).toMatchObject({ lift: 2, liftCi: null })
  expect(againstModel(rows, OPTIONS).auc.human).toEqual({ value: 1, ci: null })
  const more = [...rows, row('A', { date: inMonth(6), score: 1 })]
  expect(verdictRates(more, OPTIONS)[0]?.liftCi).not.toBeNull()
  expect(againstModel(more, OPTIONS).auc.human.ci).toEqual([1, 1])
})

test('lift is the rate of a group over that of all counted cards', () => {
  // 4 of 8 exploded; of the 4 yes 3, of the 2 tight 2.
  const rows = [
    row('A', { tags: ['tight'] }),
    row('B', { tags: ['tight', 'dry'] }),
    row('C', { tags: ['dry'] }),
    row('D', { outcome: 0 }),
    row('E', { verdict: 'no' }),
    ...['F', 'G', 'H'].map((symbol) => row(symbol, { verdict: 'no', outcome: 0 })),
  ].map((one, i) => ({ ...one, date: inMonth(i + 1) }))
  const said = verdictRates(rows, OPTIONS)
  expect(said.map(({ group, hits, n, lift }) => [group, hits, n, lift])).toEqual([
    ['yes', 3, 4, 1.5],
    ['unsure', 0, 0, null],
    ['no', 1, 4, 0.5],
  ])
  const tags = tagRates(rows, OPTIONS)
  expect(tags.map(({ group, hits, n, lift }) => [group, hits, n, lift])).toEqual([
    ['dry', 2, 2, 2],
    ['tight', 2, 2, 2],
  ])
  const [lo, hi] = said[0]?.liftCi ?? [Number.NaN, Number.NaN]
  expect(lo).toBeLessThan(1.5)
  expect(hi).toBeGreaterThan(1.5)
})

test('the top k by score, shares of equal scores at its border', () => {
  const ranking = rankingOf([9, 5, 5, 5, 1], [1, 1, 0, 0, 1])
  const ones = new Float64Array(5).fill(1)
  expect(precisionOfTop(ranking, ones, 1)).toBe(1)
  // One sure hit and one of three equal scores, of which one is a hit.
  expect(precisionOfTop(ranking, ones, 2)).toBeCloseTo((1 + 1 / 3) / 2, 12)
  expect(precisionOfTop(ranking, ones, 5)).toBeCloseTo(3 / 5, 12)
  expect(precisionOfTop(ranking, ones, 0)).toBeNull()
})

test('reviewer and run on the same cards: precision of yes and of the k best, area of each', () => {
  const rows = [
    row('A', { verdict: 'yes', outcome: 1, score: 3 }),
    row('B', { verdict: 'yes', outcome: 0, score: -1 }),
    row('C', { verdict: 'unsure', outcome: 1, score: 2 }),
    row('D', { verdict: 'no', outcome: 0, score: 0 }),
    row('E', { verdict: 'no', outcome: 1, score: null }),
  ]
  const { n, hits, k, precision, auc } = againstModel(rows, OPTIONS)
  expect([n, hits, k]).toEqual([4, 2, 2])
  expect([precision.human.value, precision.model.value]).toEqual([0.5, 1])
  expect(precision.difference.value).toBe(-0.5)
  // Pairs: A-B tie, A-D above, C-B below, C-D above: 2.5 of 4; the score has all of them.
  expect([auc.human.value, auc.model.value]).toEqual([0.625, 1])
  expect(auc.difference.value).toBeCloseTo(-0.375, 12)
})

test('verdicts that order like the scores stand no higher and no lower, in every draw', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const same = rows
        .filter(({ verdict }) => verdict !== 'bad')
        .map((one) => ({ ...one, score: { no: -2, unsure: 0, yes: 2, bad: 0 }[one.verdict] }))
      const { auc, precision } = againstModel(same, { ...OPTIONS, draws: 40 })
      for (const { human, model, difference } of [auc, precision]) {
        expect(model).toEqual(human)
        if (difference.value !== null) expect(difference.value).toBeCloseTo(0, 12)
        for (const bound of difference.ci ?? []) expect(bound).toBeCloseTo(0, 12)
      }
    }),
    { numRuns: 60 },
  )
})

test('a pause of half an hour ends a sitting', () => {
  const at = (time: string, rest: Partial<CountedRow> = {}) =>
    row(`S${time}`, { at: `2026-01-0${time}.000Z`, ...rest })
  const rows = [
    at('2T23:50:00', { tookMs: 2000 }),
    at('3T00:19:59', { verdict: 'no', outcome: 0, tookMs: 8000 }),
    at('3T00:49:59', { outcome: 0, tookMs: null }),
    at('3T00:50:10', { verdict: 'bad' }),
  ]
  expect(partSittings(rows).map(({ length }) => length)).toEqual([2, 2])
  const [first, second] = sittingsOf(rows, 10)
  expect(first?.to).toBe(rows[(first?.verdicts ?? 0) - 1]?.at)
  expect(first).toMatchObject({ from: '2026-01-02T23:50:00.000Z', verdicts: 2, seconds: 5 })
  expect(first?.yes).toMatchObject({ hits: 1, n: 2 })
  expect(first?.precision).toMatchObject({ hits: 1, n: 1, events: 1 })
  expect(second?.yes).toMatchObject({ hits: 1, n: 1 })
  expect(second?.precision).toMatchObject({ hits: 0, n: 1 })
  expect(second?.seconds).toBe(4)
})

test('a report adds up, and verdicts on cards shown again move no rate', () => {
  fc.assert(
    fc.property(anyRows, (rows: readonly JudgedRow[]) => {
      const options = { ...OPTIONS, draws: 20 }
      const report = reviewerReport(rows, options)
      const { counts, base, byVerdict, sittings } = report
      expect(counts.blind).toBe(base.n + counts.bad + counts.unknown)
      expect(byVerdict.reduce((sum, { n }) => sum + n, 0)).toBe(base.n)
      expect(byVerdict.reduce((sum, { hits }) => sum + hits, 0)).toBe(base.hits)
      expect(sittings.reduce((sum, { verdicts }) => sum + verdicts, 0)).toBe(counts.verdicts)
      const without = reviewerReport(
        rows.filter(({ again }) => !again),
        options,
      )
      expect(without.base).toEqual(base)
      expect(without.byVerdict).toEqual(byVerdict)
      expect(without.model).toEqual(report.model)
    }),
    { numRuns: 60 },
  )
})
