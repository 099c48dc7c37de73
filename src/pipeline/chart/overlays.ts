import { columnOf } from '../../core/features/frame'
import { add, affine, divide, subtract } from '../../core/features/ops/arithmetic'
import { trueRange } from '../../core/features/ops/price'
import { mean, sdPopulation } from '../../core/features/ops/trailing'
import type { Frame } from '../../core/features/series'

/** Lines drawn over the candles; NaN during warm-up. Keltner bands are those of the squeeze. */
export interface Overlays {
  readonly sma20: Float64Array
  readonly sma50: Float64Array
  readonly sma200: Float64Array
  readonly bbUpper: Float64Array
  readonly bbLower: Float64Array
  readonly kcUpper: Float64Array
  readonly kcLower: Float64Array
  readonly volumeRatio5to20: Float64Array
}

/** Overlays of all bars of a frame. */
export function overlaysOf(frame: Frame): Overlays {
  const { close, tradedVolume } = frame
  const centre = mean(close, 20)
  const bollinger = affine(sdPopulation(close, 20), 2)
  const keltner = affine(mean(trueRange(frame), 20), 1.5)
  return {
    sma20: columnOf(frame, centre),
    sma50: columnOf(frame, mean(close, 50)),
    sma200: columnOf(frame, mean(close, 200)),
    bbUpper: columnOf(frame, add(centre, bollinger)),
    bbLower: columnOf(frame, subtract(centre, bollinger)),
    kcUpper: columnOf(frame, add(centre, keltner)),
    kcLower: columnOf(frame, subtract(centre, keltner)),
    volumeRatio5to20: columnOf(frame, divide(mean(tradedVolume, 5), mean(tradedVolume, 20))),
  }
}
