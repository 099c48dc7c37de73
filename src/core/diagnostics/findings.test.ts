import { expect, test } from 'vitest'
import type { Interval95 } from '../validation/wilson'
import { DEFAULT_LABEL } from '../labels/label-spec'
import { effectOf, judgeInterval } from './effect'
import {
  breakoutFinding,
  compressionFinding,
  dataFinding,
  type Figures,
  scaledFinding,
  writeFindings,
} from './findings'
import type { Boost } from './report'
import { effectWords, moveWords, reductionWords } from './words'

function boostWith(
  boost: number | null,
  month: Interval95 | null,
  symbol: Interval95 | null = month,
  rest: Partial<Boost> = {},
): Boost {
  return {
    id: 'S1',
    label: 'S1, all bars',
    eligibleBars: 100_000,
    positives: 3000,
    events: 400,
    baseRate: 0.03,
    signalBars: 20_000,
    signalPositives: 400,
    signalEvents: 60,
    signalRate: 0.02,
    boost,
    ci: { symbol, month },
    p: null,
    shifted: null,
    ...rest,
  }
}

const LOWERS = boostWith(0.667, [0.59, 0.749], [0.608, 0.727])
const RAISES = boostWith(2.12, [1.67, 2.62])
const UNCLEAR = boostWith(0.791, [0.596, 1.034], [0.686, 0.905])
const FEW = boostWith(3.1, [1.4, 6], [1.4, 6], { signalEvents: 7, signalBars: 900 })
const QUERY = { label: DEFAULT_LABEL }

test('an effect needs both intervals on one side of 1, and enough moves', () => {
  expect([LOWERS, RAISES, UNCLEAR, FEW].map(effectOf)).toEqual([
    'lowers',
    'raises',
    'unclear',
    'insufficient',
  ])
  expect(effectOf(boostWith(2, [1.2, 3], [0.9, 4]))).toBe('unclear')
  expect(effectOf(boostWith(2, [1.2, 3], null))).toBe('unclear')
  expect(effectOf(boostWith(null, null))).toBe('insufficient')
})

test('few moves where many were due are a result, few that were due are not', () => {
  expect(effectOf({ ...LOWERS, signalEvents: 8 })).toBe('lowers')
  expect(effectOf({ ...LOWERS, signalEvents: 8, events: 90 })).toBe('insufficient')
})

test('the wider interval is the judge', () => {
  expect(judgeInterval(LOWERS)).toEqual([0.59, 0.749])
  expect(judgeInterval(boostWith(1, [0.9, 1.1], [0.5, 1.5]))).toEqual([0.5, 1.5])
})

test('plain compression: lowers, raises, unclear, insufficient', () => {
  const titles = [LOWERS, RAISES, UNCLEAR, FEW].map((one) => compressionFinding(one, QUERY).title)
  expect(titles).toEqual([
    'Plain compression lowers the odds of a +50% move by a third.',
    'Plain compression doubles the odds of a +50% move.',
    'No clear effect of plain compression on a +50% move: 0.79 (95% 0.60–1.03).',
    'Too few events to judge plain compression.',
  ])
})

test('the text gives estimate, interval, rates and counts', () => {
  expect(compressionFinding(LOWERS, QUERY).text).toBe(
    'Ratio 0.67 (95% 0.59–0.75), 2.00% against 3.00%: 20,000 of 100,000 eligible bars, 60 of 400 moves.',
  )
  expect(compressionFinding(FEW, QUERY).text).toContain('Insufficient events')
})

test('breakouts are judged each by itself', () => {
  const brk = boostWith(3.39, [2.9, 3.83])
  expect(breakoutFinding(RAISES, brk).title).toBe(
    'A breakout on volume after compression doubles the odds; without compression, it triples them.',
  )
  expect(breakoutFinding(FEW, brk).title).toBe(
    'A breakout on volume after compression has too few events to judge; without compression, it triples the odds.',
  )
  expect(breakoutFinding(RAISES, UNCLEAR).title).toMatch(/it has no clear effect\.$/)
})

test('a volatility-scaled target says what is by construction', () => {
  const scaled = (boost: Boost) => scaledFinding(boost).title
  expect(scaled(boostWith(1.49, [1.41, 1.57]))).toContain('1.49 (95% 1.41–1.57), partly by constr')
  expect(scaled(UNCLEAR)).toContain('no clear effect')
  expect(scaled(LOWERS)).toContain('still shows 0.67')
  expect(scaled(FEW)).toContain('too few events')
})

test('the data finding names survivors and jumps, and is silent when there are none', () => {
  const none = { bars: 0, events: 0 }
  const last = 19783
  expect(dataFinding({ bars: 812, events: 42 }, [last, last - 3])!.title).toBe(
    'The set holds survivors only and leaves out 42 suspect events.',
  )
  expect(dataFinding(none, [last, last])!.title).toBe('The set holds survivors only.')
  expect(dataFinding({ bars: 40, events: 1 }, [last, last - 400])!.title).toBe(
    'The set leaves out 1 suspect event.',
  )
  expect(dataFinding({ bars: 40, events: 1 }, [last, last - 400])!.text).toContain(
    '1 of 2 instruments end before',
  )
  expect(dataFinding(none, [last, last - 400])).toBeNull()
  expect(dataFinding({ bars: 3, events: 3 }, [])).toBeNull()
})

const FIGURES: Figures = {
  label: DEFAULT_LABEL,
  assetClass: 'stock',
  instruments: 2,
  bars: 120_000,
  eligibleBars: 100_000,
  positives: 3000,
  events: 400,
  baseRate: 0.03,
  groups: [
    {
      title: 'All eligible bars',
      rows: [
        LOWERS,
        { ...RAISES, id: 'REL' },
        { ...RAISES, id: 'BRK' },
        { ...RAISES, id: 'VS.S1' },
      ],
    },
  ],
  association: [],
  coverage: [],
  audit: {
    features: 1,
    signals: 1,
    instruments: 2,
    cuts: 2,
    valuesCompared: 100,
    valuesMissing: 10,
    mismatches: 0,
    examples: [],
  },
  suspect: { bars: 0, positives: 0, events: 0 },
  synthetic: false,
}
const idsOf = (figures: Figures) => writeFindings(figures, [10, 400]).map(({ id }) => id)

test('findings follow the figures', () => {
  expect(idsOf(FIGURES)).toEqual(['compression', 'breakout', 'scaled'])
  expect(idsOf({ ...FIGURES, suspect: { bars: 12, positives: 3, events: 1 } })).toContain('data')
  expect(idsOf({ ...FIGURES, label: { kind: 'vol_scaled', horizon: 10, theta: 3 } })).toEqual([
    'compression',
    'breakout',
  ])
})

test('below 20 moves in all nothing is said of any signal', () => {
  const [first, ...others] = writeFindings({ ...FIGURES, events: 14 }, [10, 400])
  expect(first!.title).toBe('Insufficient events: 14 merged moves in all.')
  expect(others).toEqual([])
})

test('synthetic data proves the plumbing, never an edge, and comes first', () => {
  const [first] = writeFindings({ ...FIGURES, synthetic: true }, [10, 10])
  expect(first!.title).toContain('they prove the plumbing, never an edge')
  expect(idsOf({ ...FIGURES, synthetic: true })).not.toContain('data')
})

test('a failed look-ahead audit comes before everything', () => {
  const audit = { ...FIGURES.audit, mismatches: 3 }
  expect(idsOf({ ...FIGURES, synthetic: true, audit })[0]).toBe('audit')
})

test('ratios and moves in words', () => {
  expect([0.667, 0.5, 0.72, 0.91].map(reductionWords)).toEqual([
    'by a third',
    'by half',
    'by 28%',
    'by a tenth',
  ])
  expect([1.53, 2, 3.39, 4.2, 6].map((ratio) => effectWords('raises', ratio, 'it'))).toEqual([
    'multiplies it by 1.53',
    'doubles it',
    'triples it',
    'quadruples it',
    'multiplies it by 6.00',
  ])
  expect(moveWords({ kind: 'vol_scaled', horizon: 10, theta: 3 })).toBe('3σ√10 move')
  expect(moveWords({ kind: 'max_close', horizon: 5, theta: 0.3 })).toBe('+30% move')
})
