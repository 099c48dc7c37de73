import { describe, expect, test } from 'vitest'
import { type Bars, firstBarOnOrAfter } from '../columns/bars'
import type { DayIndex } from '../columns/brand'
import { dayFromIso } from '../columns/day'
import { createRandom } from '../columns/random'
import { collectEvidence, DEFAULT_SUMMARY, summariseEvidence } from '../diagnostics/evidence'
import { mergeEvents } from '../labels/events'
import { labelExplosions } from '../labels/explosion'
import { DEFAULT_LABEL } from '../labels/label-spec'
import { attentionOf } from './attention'
import { generateUniverse } from './generate'
import type { SyntheticUniverse, TruthEvent } from './universe'

const QUERY = {
  assetClass: 'stock',
  universe: null,
  rows: { from: null, to: null, minClose: null, minTradedValue: null, suspect: 'left_out' },
  label: DEFAULT_LABEL,
  signals: ['S1'],
} as const

const close = (bars: Bars, t: number): number => bars.close[t] as number

function barOf(bars: Bars, iso: string | null): number {
  return firstBarOnOrAfter(bars, dayFromIso(iso as string) as DayIndex)
}

function eachEvent(
  { instruments, truth }: SyntheticUniverse,
  kind: TruthEvent['kind'],
  look: (bars: Bars, event: TruthEvent) => void,
): number {
  const bySymbol = new Map(instruments.map(({ symbol, bars }) => [symbol, bars]))
  const events = truth.filter((event) => event.kind === kind)
  for (const event of events) look(bySymbol.get(event.symbol) as Bars, event)
  return events.length
}

/** Standard deviation of the close-to-close returns into bars [from, to]. */
function deviation(bars: Bars, from: number, to: number): number {
  const returns = Array.from({ length: to - from + 1 }, (_, i) =>
    Math.log(close(bars, from + i) / close(bars, from + i - 1)),
  )
  const mean = returns.reduce((sum, r) => sum + r, 0) / returns.length
  return Math.sqrt(returns.reduce((sum, r) => sum + (r - mean) ** 2, 0) / returns.length)
}

describe.each([1, 2, 3])('the demo of seed %d', (seed) => {
  const universe = generateUniverse('demo', seed)
  const stocks = universe.instruments.filter(({ assetClass }) => assetClass === 'stock')

  test.each(['compression_explosion', 'explosion_only'] as const)(
    'every %s is in the prices, at +50% and more',
    (kind) => {
      const count = eachEvent(universe, kind, (bars, event) => {
        const from = barOf(bars, event.explosionFrom)
        const to = barOf(bars, event.explosionTo)
        expect(to - from).toBeLessThan(10)
        expect(close(bars, to) / close(bars, from - 1) - 1).toBe(event.gain)
        expect(event.gain).toBeGreaterThan(0.5)
        expect(labelExplosions(bars, DEFAULT_LABEL).y[from - 1]).toBe(1)
      })
      expect(count).toBeGreaterThan(100)
    },
  )

  test('no false compression explodes, though most break out', () => {
    let breakouts = 0
    const count = eachEvent(universe, 'false_compression', (bars, event) => {
      const end = barOf(bars, event.compressionTo)
      expect(event).toMatchObject({ explosionFrom: null, explosionTo: null, gain: null })
      expect(labelExplosions(bars, DEFAULT_LABEL).y[end]).toBe(0)
      const day = Math.log(close(bars, end + 1) / close(bars, end))
      if (day > 2 * deviation(bars, end - 9, end)) breakouts++
    })
    expect(count).toBeGreaterThan(150)
    expect(breakouts / count).toBeGreaterThan(0.5)
  })

  test('compressions are quiet, whether an explosion follows or not', () => {
    const shares = (['compression_explosion', 'false_compression'] as const).map((kind) => {
      let share = 0
      const count = eachEvent(universe, kind, (bars, { compressionFrom, compressionTo }) => {
        const quiet = deviation(bars, barOf(bars, compressionFrom), barOf(bars, compressionTo))
        share += quiet / deviation(bars, 1, bars.day.length - 1)
      })
      return share / count
    })
    for (const share of shares) expect(share).toBeLessThan(0.4)
    expect(Math.abs((shares[0] as number) / (shares[1] as number) - 1)).toBeLessThan(0.1)
  })

  test('stocks have several explosions each, and enough together for a model', () => {
    const counts = stocks.map(({ bars }) => {
      const { y, firstHit } = labelExplosions(bars, DEFAULT_LABEL)
      return mergeEvents(y, firstHit, null).from.length
    })
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4)
    expect(counts.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(400)
  })

  test('prices look like a market: fat tails, clustered volatility, sane levels', () => {
    for (const { bars } of universe.instruments) {
      const level = bars.close.map((price) => Math.abs(Math.log(price / close(bars, 0))))
      expect(Math.max(...level)).toBeLessThan(Math.log(20))
    }
    const moments = stocks.map(({ bars }) => shapeOf(bars))
    const mean = (of: 'kurtosis' | 'clustering'): number =>
      moments.reduce((sum, moment) => sum + moment[of], 0) / moments.length
    expect(mean('kurtosis')).toBeGreaterThan(5)
    expect(mean('clustering')).toBeGreaterThan(0.05)
  })

  test('the planted link is found: base rate of a few percent, boost clearly above 1', () => {
    const parts = universe.instruments.map((one) => collectEvidence(one, QUERY))
    const options = { ...DEFAULT_SUMMARY, permutations: 0 }
    const [boost] = summariseEvidence(parts, QUERY, options)
    expect(boost?.baseRate).toBeGreaterThan(0.02)
    expect(boost?.baseRate).toBeLessThan(0.07)
    expect(boost?.events).toBeGreaterThan(300)
    expect(boost?.ci.symbol?.[0]).toBeGreaterThan(1.2)
    expect(boost?.ci.month?.[0]).toBeGreaterThan(1.2)
  })
})

/** Kurtosis of log returns, and autocorrelation of their size at lag 5. */
function shapeOf(bars: Bars): { kurtosis: number; clustering: number } {
  const returns = Array.from({ length: bars.day.length - 1 }, (_, t) =>
    Math.log(close(bars, t + 1) / close(bars, t)),
  )
  const size = returns.map(Math.abs)
  const mean = size.reduce((sum, r) => sum + r, 0) / size.length
  const power = (k: number): number => returns.reduce((sum, r) => sum + r ** k, 0) / returns.length
  const variance = size.reduce((sum, r) => sum + (r - mean) ** 2, 0)
  const lagged = size
    .slice(5)
    .reduce((sum, r, i) => sum + (r - mean) * ((size[i] as number) - mean), 0)
  return { kurtosis: power(4) / power(2) ** 2, clustering: lagged / variance }
}

test('attention depends on its own bar and earlier ones alone', () => {
  const random = createRandom(5)
  const returns = Float64Array.from({ length: 300 }, () => 0.02 * random.normal())
  const sigma = new Float64Array(300).fill(0.02)
  const changed = returns.map((value, t) => (t > 200 ? value + 0.3 : value))
  const mentions = (path: Float64Array): Float64Array =>
    attentionOf(createRandom(9), 'X', new Int32Array(300), { returns: path, sigma }).mentions
  expect(mentions(changed).subarray(0, 201)).toEqual(mentions(returns).subarray(0, 201))
  expect(mentions(changed)[201]).toBeGreaterThan(mentions(returns)[201] as number)
})
