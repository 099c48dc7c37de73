import { bbWidth20 } from '../features/compression'
import { add, affine, divide, fillMissing } from '../features/ops/arithmetic'
import { both, less, lessThan, not } from '../features/ops/logic'
import { mean, pctRank, runLength } from '../features/ops/trailing'
import type { Frame, Series } from '../features/series'
import { LOOKBACK, narrowBands } from './compression'
import type { SignalDefinition } from './definition'
import { resistance } from './resistance'

/** Points from which the rule holds. */
const HIT = 60
/** Volume is quiet against its mean over so many bars. */
const ORDINARY_BARS = 60
/** Bars of compression in a row that make a long base. */
const BASE_BARS = 20

const atLeastOf = (a: Series, limit: number): Series => not(lessThan(a, limit))

/** Mean volume of 5 bars below 0.7, of 20 bars below 0.8 of that of 60; no where none of the 60 has volume. */
function quietVolume({ tradedVolume }: Frame): Series {
  const ordinary = mean(tradedVolume, ORDINARY_BARS)
  const share = (bars: number): Series => divide(mean(tradedVolume, bars), ordinary)
  return fillMissing(both(lessThan(share(5), 0.7), lessThan(share(20), 0.8)), 0)
}

/** A close up to 5% below the highest high of the 55 bars before. */
function nearResistance(frame: Frame): Series {
  const level = resistance(frame)
  return both(less(affine(level, 0.95), frame.close), not(less(level, frame.close)))
}

/**
 * Points of the pre-breakout rule of the system that Coil replaces, 0 to 85: its catalyst, worth 15, has
 * no source here that was known on the day, and gives none.
 */
export function preBreakoutPoints(frame: Frame): Series {
  const rank = pctRank(bbWidth20(frame), LOOKBACK)
  const parts: readonly (readonly [holds: Series, points: number])[] = [
    [lessThan(rank, 0.2), 30],
    [lessThan(rank, 0.1), 10],
    [quietVolume(frame), 20],
    [nearResistance(frame), 15],
    [atLeastOf(runLength(narrowBands(frame)), BASE_BARS + 1), 10],
  ]
  return parts
    .map(([holds, points]) => affine(holds, points))
    .reduce((sum, points) => add(sum, points))
}

export const PRE_BREAKOUT: SignalDefinition = {
  id: 'PRE',
  name: 'Pre-breakout',
  formula:
    'from 60 points: width percentile below 10% gives 40, below 20% gives 30; volume of 5 bars below 0.7 and of 20 below 0.8 of that of 60 gives 20, none without volume; close up to 5% below the highest high of 55 bars gives 15; more than 20 bars of S1 in a row give 10; a catalyst (15) has no source and gives 0',
  compute: (frame) => atLeastOf(preBreakoutPoints(frame), HIT),
}
