import { expect, test } from 'vitest'
import { allocateBars } from '../../core/columns/bars'
import { dayFromCivil } from '../../core/columns/day'
import type { AssetClass, Instrument } from '../../core/columns/instrument'
import { describe as figures } from './danfo'
import { profileBars } from './profile-bars'

const START = dayFromCivil(2024, 1, 1)

/** Open, high and low at the close: the columns do not depend on each other. */
function instrument(
  symbol: string,
  assetClass: AssetClass,
  closes: readonly number[],
  volumes: readonly number[],
  from = 0,
): Instrument {
  const bars = allocateBars(closes.length)
  closes.forEach((close, at) => {
    bars.day[at] = START + from + at
    for (const name of ['open', 'high', 'low', 'close'] as const) bars[name][at] = close
    bars.volume[at] = volumes[at] ?? NaN
  })
  return { symbol, assetClass, calendar: 252, currency: null, bars }
}

const profile = (instruments: readonly Instrument[]) => profileBars(instruments, () => {})
const column = (instruments: readonly Instrument[], name: string) =>
  profile(instruments).columns.find((one) => one.name === name)!

/** None of these has an exact 32-bit form, so a figure that passed through one would differ. */
const TABLE = [
  instrument('AAA', 'stock', [16777217, 0.1, 1234567.89], [NaN, 7, 3]),
  instrument('BBB', 'stock', [2.7], [5], 9),
  instrument('C-USD', 'crypto', [33.3], [NaN], -400),
]

test('figures are those of double precision, missing values left out and counted', () => {
  expect(column(TABLE, 'volume')).toEqual({
    name: 'volume',
    type: 'whole numbers',
    count: 3,
    missing: 2,
    figures: { mean: 5, std: 2, min: 3, lower: 4, median: 5, upper: 6, max: 7 },
  })
  const close = column(TABLE, 'close')
  expect(close).toMatchObject({ type: 'decimals', count: 5, missing: 0 })
  // Sorted: 0.1, 2.7, 33.3, 1234567.89, 16777217; with five values quartiles are values themselves.
  expect(close.figures).toMatchObject({
    min: 0.1,
    lower: 2.7,
    median: 33.3,
    upper: 1234567.89,
    max: 16777217,
  })
  // In hundredths, as whole numbers: 10, 270, 3330, 123456789, 1677721700.
  const hundredths = [10n, 270n, 3330n, 123456789n, 1677721700n]
  const sum = hundredths.reduce((all, one) => all + one)
  const squares = hundredths.reduce((all, one) => all + (5n * one - sum) ** 2n, 0n)
  expect(close.figures!.mean).toBeCloseTo(Number(sum) / 500, 6)
  expect(close.figures!.std! / Math.sqrt(Number(squares) / 25 / 4 / 1e4)).toBeCloseTo(1, 13)
})

test('the mean of many large volumes agrees with whole-number arithmetic', () => {
  const volumes = Array.from({ length: 200_000 }, (_, at) => 9_007_199_254 + ((at * 7919) % 10_007))
  const exact = volumes.reduce((sum, one) => sum + BigInt(one), 0n)
  const { mean, count } = figures(volumes)
  expect(count).toBe(200_000)
  expect(mean / (Number(exact) / 200_000)).toBeCloseTo(1, 13)
})

test('the type of a column is judged on every value, not on the first hundreds', () => {
  const closes = Array.from({ length: 700 }, (_, at) => (at === 699 ? 1.5 : 2))
  expect(column([instrument('LATE', 'stock', closes, closes)], 'close').type).toBe('decimals')
})

test('instruments are summed up by asset class, with the first and last bar of any of them', () => {
  expect(profile(TABLE).groups).toEqual([
    { assetClass: 'crypto', instruments: 1, bars: 1, first: '2022-11-27', last: '2022-11-27' },
    { assetClass: 'stock', instruments: 2, bars: 4, first: '2024-01-01', last: '2024-01-10' },
  ])
})

test('the preview is the first bars, a missing volume is null', () => {
  const { preview, bars } = profile(TABLE)
  expect(bars).toBe(5)
  expect(preview.map(({ symbol, date, close, volume }) => [symbol, date, close, volume])).toEqual([
    ['AAA', '2024-01-01', 16777217, null],
    ['AAA', '2024-01-02', 0.1, 7],
    ['AAA', '2024-01-03', 1234567.89, 3],
    ['BBB', '2024-01-10', 2.7, 5],
    ['C-USD', '2022-11-27', 33.3, null],
  ])
})

test('one value has no deviation, a column without values no figures, no bars no groups', () => {
  const single = [instrument('ONE', 'other', [3], [NaN])]
  expect(column(single, 'close').figures).toMatchObject({ mean: 3, std: null, upper: 3 })
  expect(column(single, 'volume')).toMatchObject({ type: 'empty', missing: 1, figures: null })
  expect(profile([])).toMatchObject({ bars: 0, groups: [], preview: [] })
})
