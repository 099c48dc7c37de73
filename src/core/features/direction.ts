import { defineFeature, type FeatureDefinition } from './definition'
import { abs, add, affine, divide, fillWhereZero, subtract } from './ops/arithmetic'
import { directionalMove, inAverageRanges, STANDSTILL_WORDS, trueRange } from './ops/price'
import { highest, lineEnd, lowest, mean, wilder, wilderSum } from './ops/trailing'
import type { Frame, Series } from './series'

/** Directional indicator, 0 to 100; 0 where there was no range. */
function directionalIndicator(frame: Frame, sign: 1 | -1, window: number): Series {
  const range = wilderSum(trueRange(frame), window)
  const move = wilderSum(directionalMove(frame, sign), window)
  return fillWhereZero(affine(divide(move, range), 100), 0, range)
}

/** Average directional index: Wilder's average of 100 |up - down| / (up + down). */
function adx(frame: Frame, window: number): Series {
  const up = directionalIndicator(frame, 1, window)
  const down = directionalIndicator(frame, -1, window)
  const total = add(up, down)
  const index = affine(divide(abs(subtract(up, down)), total), 100)
  return wilder(fillWhereZero(index, 0, total), window)
}

/** End of the 20-bar line through close less the mean of channel middle and SMA20. */
function squeezeMomentum20({ high, low, close }: Frame): Series {
  const channel = affine(add(highest(high, 20), lowest(low, 20)), 0.5)
  const centre = affine(add(channel, mean(close, 20)), 0.5)
  return lineEnd(subtract(close, centre), 20)
}

export const DIRECTION: readonly FeatureDefinition[] = [
  defineFeature({
    id: 'adx14',
    version: 2,
    group: 'momentum',
    formula: 'Wilder average of 100 |DI+ - DI-| / (DI+ + DI-), 14 bars; 0 where nothing moved',
    unit: 'points',
    range: [0, 100],
    warmup: 28,
    inputs: ['high', 'low', 'close'],
    source: 'Wilder, 1978',
    compute: (frame) => adx(frame, 14),
  }),
  defineFeature({
    id: 'di_diff14',
    version: 2,
    group: 'momentum',
    formula: 'DI+ less DI-, 14 bars',
    unit: 'points',
    range: [-100, 100],
    warmup: 15,
    inputs: ['high', 'low', 'close'],
    source: 'Wilder, 1978',
    compute: (frame) =>
      subtract(directionalIndicator(frame, 1, 14), directionalIndicator(frame, -1, 14)),
  }),
  defineFeature({
    id: 'squeeze_mom20_atr14',
    version: 2,
    group: 'momentum',
    formula: `end of the 20-bar line of close - ((max20 + min20) / 2 + SMA20) / 2, over ATR14; ${STANDSTILL_WORDS}`,
    unit: 'ratio',
    range: [null, null],
    warmup: 39,
    inputs: ['high', 'low', 'close'],
    source: 'Carter, Mastering the Trade, ch. 11',
    compute: (frame) => inAverageRanges(squeezeMomentum20(frame), frame, 14),
  }),
]
