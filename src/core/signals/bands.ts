import { add, affine, divide } from '../features/ops/arithmetic'
import { meanInOrder, sdInOrder } from '../features/ops/trailing'
import type { Frame, Series } from '../features/series'

/**
 * Bollinger bands of the rules: SMA20 and 2 population deviations, summed in the order of the plain
 * definition. A rule compares a width with others of the same series, and where prices repeat or
 * stand still the last bit decides.
 */
export function upperBand({ close }: Frame): Series {
  return add(meanInOrder(close, 20), affine(sdInOrder(close, 20), 2))
}

/** (upper - lower) / middle of the same bands. */
export function bandWidth({ close }: Frame): Series {
  return divide(affine(sdInOrder(close, 20), 4), meanInOrder(close, 20))
}
