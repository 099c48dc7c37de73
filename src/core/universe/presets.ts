import type { ScreenMetric } from './metrics'
import type { Screen, ScreenCondition } from './screen'

export const PRESET_IDS = ['agile', 'compressed', 'volatile', 'liquid'] as const
export type PresetId = (typeof PRESET_IDS)[number]

export interface ScreenPreset extends Screen {
  readonly id: PresetId
  readonly name: string
  /** What it looks for, in a sentence. */
  readonly says: string
}

const from = (metric: ScreenMetric, min: number): ScreenCondition => ({
  metric,
  min,
  max: null,
  on: true,
})
const upTo = (metric: ScreenMetric, max: number): ScreenCondition => ({
  metric,
  min: null,
  max,
  on: true,
})
const within = (metric: ScreenMetric, min: number, max: number): ScreenCondition => ({
  metric,
  min,
  max,
  on: true,
})

/** The series still trades at the date, and has the bars of the first eligible row. */
const ALIVE = upTo('age', 10)
const LONG_ENOUGH = from('bars', 311)
/** No split or unit error in the windows of volatility, range and width. */
const UNBROKEN = upTo('move', 4)

/** Conditions that can all be changed; company figures (market cap, revenue) have no source here. */
export const SCREEN_PRESETS: readonly ScreenPreset[] = [
  {
    id: 'agile',
    name: 'Agile movers',
    says: 'Liquid enough to trade, and moving more than the rest: range and beta are high.',
    conditions: [
      ALIVE,
      LONG_ENOUGH,
      UNBROKEN,
      within('price', 5, 500),
      from('volume', 500_000),
      from('tradedValue', 2_500_000),
      from('atr', 0.05),
      from('beta', 1.5),
    ],
    sort: 'atr',
    descending: true,
    limit: null,
  },
  {
    id: 'compressed',
    name: 'Compressed now',
    says: 'Bollinger bands narrower than on four days of five of their own year, and not overbought.',
    conditions: [
      ALIVE,
      LONG_ENOUGH,
      UNBROKEN,
      from('price', 5),
      from('volume', 500_000),
      upTo('widthRank', 0.2),
      { ...upTo('width', 0.16), on: false },
      upTo('rsi', 50),
    ],
    sort: 'widthRank',
    descending: false,
    limit: null,
  },
  {
    id: 'volatile',
    name: 'Most volatile',
    says: 'The largest moves of the last 20 bars among what can be traded.',
    conditions: [ALIVE, UNBROKEN, from('price', 1), from('tradedValue', 1_000_000)],
    sort: 'volatility',
    descending: true,
    limit: 50,
  },
  {
    id: 'liquid',
    name: 'Most liquid',
    says: 'The largest traded value of the last 20 bars.',
    conditions: [ALIVE, UNBROKEN, from('price', 1)],
    sort: 'tradedValue',
    descending: true,
    limit: 50,
  },
]

export const presetOf = (id: PresetId): ScreenPreset =>
  SCREEN_PRESETS.find((preset) => preset.id === id) as ScreenPreset
