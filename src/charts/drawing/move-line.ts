import type { DrawingPoint } from '../../contracts/drawings'

/** The bars that may hold a point, counted from bar 0: none that is not shown. */
export type BarRange = readonly [least: number, most: number]

export const LINE_PARTS = ['whole', 'start', 'end'] as const
/** What of a drawing is moved: all of it, or one end of a trend line. */
export type LinePart = (typeof LINE_PARTS)[number]

/** From one place of the pane to another. */
export interface Shift {
  readonly from: DrawingPoint
  readonly to: DrawingPoint
  /** Prices are moved as they stand on a log scale, else on a linear one. */
  readonly isLog: boolean
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value))

/** A price as far from `price` on the scale as the shift goes; the price itself where that is none. */
function carried(price: number, { from, to, isLog }: Shift): number {
  const next = isLog ? (price * to.price) / from.price : price + to.price - from.price
  return next > 0 && Number.isFinite(next) ? next : price
}

/**
 * The points of a line of which a part is moved. They stay on bars that are shown, or no further out than
 * they were; a line moved whole keeps its slope on the scale, and its start stays before its end.
 */
export function movedPoints(
  points: readonly DrawingPoint[],
  part: LinePart,
  shift: Shift,
  [least, most]: BarRange,
): readonly DrawingPoint[] {
  const bars = shift.to.bar - shift.from.bar
  const prices = points.map(({ price }) => carried(price, shift))
  if (part === 'whole') {
    const [first, last] = [points[0]?.bar ?? 0, points.at(-1)?.bar ?? 0]
    const by = clamp(bars, Math.min(0, least - first), Math.max(0, most - last))
    const isLow = prices.some((price, i) => price === points[i]?.price)
    return points.map(({ bar, price }, i) => ({
      bar: bar + by,
      price: isLow ? price : (prices[i] as number),
    }))
  }
  const at = part === 'start' ? 0 : 1
  const [low, high] =
    at === 0 ? [least, (points[1]?.bar ?? most) - 1] : [(points[0]?.bar ?? 0) + 1, most]
  return points.map((point, i) =>
    i === at
      ? {
          bar: clamp(point.bar + bars, Math.min(low, point.bar), Math.max(high, point.bar)),
          price: prices[i] as number,
        }
      : point,
  )
}
