import { add, affine } from '../features/ops/arithmetic'
import { both, less, not } from '../features/ops/logic'
import { lag, mean, meanInOrder, sdInOrder } from '../features/ops/trailing'
import type { Frame, Series } from '../features/series'
import { narrowBands } from './compression'
import type { SignalDefinition } from './definition'

/** SMA20 and 2 population deviations, to the last bit of the plain definition, as `bbWidth20`. */
function upperBand({ close }: Frame): Series {
  return add(meanInOrder(close, 20), affine(sdInOrder(close, 20), 2))
}

/** A close above the upper Bollinger band on more than twice the mean volume of the 20 bars before. */
function breakout(frame: Frame): Series {
  const { close, tradedVolume } = frame
  const busy = affine(lag(mean(tradedVolume, 20), 1), 2)
  return both(less(upperBand(frame), close), less(busy, tradedVolume))
}

function compressedBefore(frame: Frame): Series {
  return lag(narrowBands(frame), 1)
}

export const BREAKOUT_SIGNALS: readonly SignalDefinition[] = [
  {
    id: 'REL',
    name: 'Release',
    formula: 'close above the upper band, volume above twice its mean, S1 on the bar before',
    compute: (frame) => both(breakout(frame), compressedBefore(frame)),
  },
  {
    id: 'BRK',
    name: 'Breakout without compression',
    formula: 'close above the upper band, volume above twice its mean, no S1 on the bar before',
    compute: (frame) => both(breakout(frame), not(compressedBefore(frame))),
  },
]
