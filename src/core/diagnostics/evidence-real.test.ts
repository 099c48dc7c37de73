import { describe, expect, test } from 'vitest'
import type { AssetClass, Instrument } from '../columns/instrument'
import type { LabelSpec } from '../labels/label-spec'
import { readLongCsv } from '../../testing/long-csv'
import { sharedData } from '../../testing/shared-data'
import { collectEvidence, summariseEvidence } from './evidence'
import type { Boost } from './report'
import { ALL_ROWS, LIQUID } from './row-filter'

const LABELS = {
  H50: { kind: 'max_high', horizon: 10, theta: 0.5 },
  M50: { kind: 'max_close', horizon: 10, theta: 0.5 },
  C50: { kind: 'end_close', horizon: 10, theta: 0.5 },
  H30: { kind: 'max_high', horizon: 10, theta: 0.3 },
  VS: { kind: 'vol_scaled', horizon: 10, theta: 3 },
} as const satisfies Record<string, LabelSpec>

type LabelName = keyof typeof LABELS
type Figures<Value> = Readonly<Record<LabelName, Value>>
type Ends = readonly [symbolLo: number, symbolHi: number, monthLo: number, monthHi: number]

interface Answers {
  readonly file: string
  readonly assetClass: AssetClass
  readonly liquid: boolean
  readonly eligible: number
  /** Percent, 4 decimals. */
  readonly base: Figures<string>
  /** Percent, 3 decimals. */
  readonly s1Share: string
  readonly s1: Figures<number>
  readonly ends: Partial<Figures<Ends>>
  /** Boosts on H50, H30 and VS. */
  readonly others: Readonly<Record<string, readonly [number, number, number]>>
  readonly shares: Readonly<Record<string, string>>
  /** Positive bars and merged moves of H50. */
  readonly moves?: readonly [positives: number, events: number]
}

const figures = <Value>(H50: Value, M50: Value, C50: Value, H30: Value, VS: Value) => ({
  H50,
  M50,
  C50,
  H30,
  VS,
})

const US = 'us_nasdaq_com_long.csv.gz'
const CRYPTO = 'crypto_bybit_perp_long.csv.gz'

const SETS: readonly Answers[] = [
  {
    file: US,
    assetClass: 'stock',
    liquid: false,
    eligible: 551_899,
    base: figures('2.6175', '1.5115', '0.9422', '6.3966', '4.5383'),
    s1Share: '21.945',
    s1: figures(0.6665, 0.6047, 0.6213, 0.7294, 1.4884),
    ends: { H50: [0.608, 0.727, 0.59, 0.749], H30: [0.689, 0.771, 0.666, 0.8] },
    others: {
      S2: [0.7984, 0.8317, 1.1818],
      S3: [0.6864, 0.7548, 1.5755],
      REL: [2.1216, 1.8388, 2.3454],
      HI: [1.5272, 1.4219, 0.6384],
      BRK: [3.3885, 2.6477, 1.7239],
    },
    shares: { REL: '0.470', BRK: '1.265' },
    moves: [14_446, 2_203],
  },
  {
    file: US,
    assetClass: 'stock',
    liquid: true,
    eligible: 471_688,
    base: figures('1.9661', '1.1465', '0.7053', '5.3048', '3.9257'),
    s1Share: '21.377',
    s1: figures(0.6189, 0.5744, 0.6271, 0.7033, 1.5231),
    ends: {},
    others: {},
    shares: {},
  },
  {
    file: CRYPTO,
    assetClass: 'crypto',
    liquid: false,
    eligible: 113_226,
    base: figures('4.0432', '2.1965', '1.3910', '11.2430', '6.1223'),
    s1Share: '23.865',
    s1: figures(0.7908, 0.6672, 0.6385, 0.8469, 1.1781),
    ends: { H50: [0.686, 0.905, 0.596, 1.034], H30: [0.785, 0.911, 0.657, 1.107] },
    others: {
      S2: [0.9193, 0.8814, 1.1751],
      S3: [0.773, 0.7899, 1.2371],
      REL: [2.0002, 1.6213, 2.4952],
      HI: [1.565, 1.3587, 0.8523],
      BRK: [2.8526, 2.1419, 2.36],
    },
    shares: { REL: '0.688', BRK: '2.091' },
  },
  {
    file: CRYPTO,
    assetClass: 'crypto',
    liquid: true,
    eligible: 93_053,
    base: figures('4.0515', '2.2622', '1.4701', '11.3656', '5.6409'),
    s1Share: '20.989',
    s1: figures(0.7456, 0.6451, 0.6339, 0.8284, 1.1527),
    ends: {},
    others: {},
    shares: {},
  },
]

/** Half a unit of the last digit printed. */
const PRINTED = 0.00005

const read = new Map<string, Instrument[]>()

function instrumentsOf(path: string, assetClass: AssetClass): Instrument[] {
  const known = read.get(path) ?? readLongCsv(path, assetClass)
  read.set(path, known)
  return known
}

const SIGNALS = ['S1', 'S2', 'S3', 'REL', 'HI', 'BRK']

function measure(path: string, set: Answers, label: LabelName): ReadonlyMap<string, Boost> {
  const rows = set.liquid ? { ...ALL_ROWS, ...LIQUID[set.assetClass] } : ALL_ROWS
  const query = {
    assetClass: set.assetClass,
    universe: null,
    rows,
    label: LABELS[label],
    signals: SIGNALS,
  }
  const parts = instrumentsOf(path, set.assetClass).map((one) => collectEvidence(one, query))
  const boosts = summariseEvidence(parts, query, { draws: 2000, permutations: 0, seed: 1 })
  return new Map(boosts.map((boost) => [boost.id, boost]))
}

const percent = (value: number, digits: number) => (value * 100).toFixed(digits)

describe.each(SETS)('reference answers of $file, liquid rows $liquid', (set) => {
  const path = sharedData('bulk', set.file)

  test.skipIf(path === null).each(Object.keys(LABELS) as LabelName[])('%s', (label) => {
    const boosts = measure(path as string, set, label)
    const s1 = boosts.get('S1')!
    expect(s1.eligibleBars).toBe(set.eligible)
    expect(percent(s1.baseRate!, 4)).toBe(set.base[label])
    expect(percent(s1.signalBars / s1.eligibleBars, 3)).toBe(set.s1Share)
    expect(Math.abs(s1.boost! - set.s1[label])).toBeLessThan(PRINTED)
    const ends = set.ends[label]
    if (ends) {
      const measured = [...(s1.ci.symbol ?? []), ...(s1.ci.month ?? [])]
      const far = measured.map((end, i) => Math.abs(end - (ends[i] as number)) > 0.02)
      expect(far).toEqual([false, false, false, false])
    }
    const place = (['H50', 'H30', 'VS'] as readonly LabelName[]).indexOf(label)
    for (const [id, answers] of Object.entries(place < 0 ? {} : set.others)) {
      const off = boosts.get(id)!.boost! - (answers[place] as number)
      expect(Math.abs(off), `${id} on ${label}`).toBeLessThan(PRINTED)
    }
    for (const [id, share] of Object.entries(set.shares))
      expect(percent(boosts.get(id)!.signalBars / s1.eligibleBars, 3)).toBe(share)
    if (set.moves && label === 'H50') expect([s1.positives, s1.events]).toEqual(set.moves)
  })
})
