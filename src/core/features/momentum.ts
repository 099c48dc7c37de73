import { defineFeature, type FeatureDefinition } from './definition'
import { abs, add, affine, atLeast, divide, fillWhereZero, subtract } from './ops/arithmetic'
import { change, growth, inAverageRanges, STANDSTILL_WORDS } from './ops/price'
import { ema, lag, sum, wilder } from './ops/trailing'
import type { Frame, Series } from './series'

/** 100 * average gain / (average gain + average loss), Wilder's averages; 50 where both are 0. */
function rsi({ close }: Frame, window: number): Series {
  const gain = wilder(atLeast(change(close), 0), window)
  const loss = wilder(atLeast(affine(change(close), -1), 0), window)
  const total = add(gain, loss)
  return fillWhereZero(affine(divide(gain, total), 100), 50, total)
}

/** MACD(12, 26, 9): the fast average starts 14 bars late, so that both are seeded at bar 25. */
function macdHistogram({ close }: Frame): Series {
  const macd = subtract(ema(close, 12, 14), ema(close, 26))
  return subtract(macd, ema(macd, 9))
}

function efficiencyRatio({ close }: Frame, window: number): Series {
  const path = sum(abs(change(close)), window)
  const net = abs(subtract(close, lag(close, window)))
  return fillWhereZero(divide(net, path), 0, path)
}

function returnOver(id: string, bars: number): FeatureDefinition {
  return defineFeature({
    id,
    group: 'momentum',
    formula: `close / close of ${bars} bars ago - 1`,
    unit: 'ratio',
    range: [-1, null],
    warmup: bars + 1,
    inputs: ['close'],
    source: 'simple return',
    compute: ({ close }) => affine(growth(close, bars), 1, -1),
  })
}

export const MOMENTUM: readonly FeatureDefinition[] = [
  returnOver('ret5', 5),
  returnOver('ret20', 20),
  defineFeature({
    id: 'mom_126_21',
    group: 'momentum',
    formula: 'close of 21 bars ago / close of 126 bars ago - 1',
    unit: 'ratio',
    range: [-1, null],
    warmup: 127,
    inputs: ['close'],
    source: 'Jegadeesh and Titman, Journal of Finance 48, 1993',
    compute: ({ close }) => affine(divide(lag(close, 21), lag(close, 126)), 1, -1),
  }),
  defineFeature({
    id: 'rsi14',
    version: 2,
    group: 'momentum',
    formula: '100 gain / (gain + loss), Wilder averages of 14; 50 where nothing moved',
    unit: 'points',
    range: [0, 100],
    warmup: 15,
    inputs: ['close'],
    source: 'Wilder, 1978',
    aliases: ['rsi_14'],
    compute: (frame) => rsi(frame, 14),
  }),
  defineFeature({
    id: 'macd_hist_atr14',
    version: 2,
    group: 'momentum',
    formula: `histogram of MACD(12, 26, 9) / ATR14; ${STANDSTILL_WORDS}`,
    unit: 'ratio',
    range: [null, null],
    warmup: 34,
    inputs: ['high', 'low', 'close'],
    source: 'Appel; divided by ATR to be free of the price level',
    aliases: ['macd', 'macd_signal'],
    compute: (frame) => inAverageRanges(macdHistogram(frame), frame, 14),
  }),
  defineFeature({
    id: 'efficiency_ratio10',
    group: 'momentum',
    formula: 'abs(close - close of 10 bars ago) / sum of the 10 absolute changes; 0 where none',
    unit: 'share',
    range: [0, 1],
    warmup: 11,
    inputs: ['close'],
    source: 'Kaufman, Trading Systems and Methods',
    aliases: ['kaufman_er10'],
    compute: (frame) => efficiencyRatio(frame, 10),
  }),
]
