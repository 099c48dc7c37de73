/** Figures of an instrument at a date that conditions can be set on. */
export const SCREEN_METRICS = [
  'price',
  'tradedValue',
  'volume',
  'atr',
  'volatility',
  'beta',
  'widthRank',
  'width',
  'rsi',
  'bars',
  'age',
  'move',
] as const
export type ScreenMetric = (typeof SCREEN_METRICS)[number]

export interface MetricWords {
  readonly label: string
  /** How it is computed, from bars up to the date alone. */
  readonly title: string
  /** Unit of what the user types and sees. */
  readonly unit: string
  /** The typed figure times this is the stored one: 0.01 for percents. */
  readonly scale: number
  readonly digits: number
  /** Why the figure can be missing. */
  readonly unknown?: string
}

const percent = { unit: '%', scale: 0.01, digits: 1 }

export const METRIC_WORDS: Readonly<Record<ScreenMetric, MetricWords>> = {
  price: { label: 'Price', title: 'the last close', unit: '', scale: 1, digits: 2 },
  tradedValue: {
    label: 'Traded value a day',
    title: 'mean of close × volume over 20 bars; missing volume counts 0',
    unit: 'M',
    scale: 1e6,
    digits: 1,
  },
  volume: {
    label: 'Volume a day',
    title: 'mean volume over 20 bars; missing volume counts 0',
    unit: 'k',
    scale: 1e3,
    digits: 0,
  },
  atr: { label: 'ATR / price', title: 'Wilder ATR of 14 bars over close', ...percent },
  volatility: {
    label: 'Volatility a year',
    title: 'sample sd of the last 20 log returns, times the root of the days of its calendar',
    ...percent,
    digits: 0,
  },
  beta: {
    label: 'Beta',
    title:
      'against the equal-weight mean of the other instruments of its class: 252 returns aligned by date, at least 126',
    unit: '',
    scale: 1,
    digits: 2,
    unknown: 'fewer than 126 days in common with others of its class',
  },
  widthRank: {
    label: 'Band width percentile',
    title: 'share of the 251 Bollinger widths before that are lower, ties half',
    ...percent,
    digits: 0,
  },
  width: { label: 'Band width', title: '4 sd20 / SMA20, upper to lower band', ...percent },
  rsi: { label: 'RSI', title: 'Wilder RSI of 14 bars', unit: '', scale: 1, digits: 0 },
  bars: { label: 'Bars', title: 'bars up to the date', unit: '', scale: 1, digits: 0 },
  age: {
    label: 'Days since the last bar',
    title: 'calendar days from the last bar to the date',
    unit: 'days',
    scale: 1,
    digits: 0,
  },
  move: {
    label: 'Largest move, 20 bars',
    title:
      'largest ratio of two closes in a row, up or down, among the last 20 bars; beyond 4 it is a split or an error more often than a move',
    unit: '×',
    scale: 1,
    digits: 1,
  },
}
