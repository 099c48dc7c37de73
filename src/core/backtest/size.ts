import type { Costs } from './costs'
import { commission } from './costs'

export interface SizeRequest {
  /** Cash and positions at the close before the entry. */
  readonly equity: number
  /** Share of equity lost when the stop fills exactly. */
  readonly risk: number
  readonly entry: number
  readonly stop: number
  /** Largest share of equity in the position. */
  readonly maxWeight: number
  /** Cash that is left, commission included. */
  readonly cash: number
  /** Largest number of shares that the market took; Infinity when unknown. */
  readonly maxShares: number
  readonly costs: Costs
  /** Fractions of a share can be bought. */
  readonly fractional: boolean
}

/**
 * Shares to buy: equity * risk / (entry - stop), capped by weight, cash and volume; whole shares
 * unless `fractional`. 0 when the stop is not below the entry, or not known.
 */
export function positionSize(request: SizeRequest): number {
  const { equity, entry, stop } = request
  if (!(entry > stop)) return 0
  const shares = Math.min(
    (equity * request.risk) / (entry - stop),
    (equity * request.maxWeight) / entry,
    request.cash / (entry + commission(1, entry, request.costs)),
    request.maxShares,
  )
  return Math.max(0, request.fractional ? shares : Math.floor(shares))
}
