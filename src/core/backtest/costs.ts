import type { AssetClass } from '../columns/instrument'

/** What a fill costs: slippage moves the price, commission is paid on top. */
export interface Costs {
  /** Fraction of the price, each way. */
  readonly slippage: number
  /** Commission as a fraction of the notional. */
  readonly rate: number
  /** Commission in currency units a share. */
  readonly perShare: number
}

/** Defaults: stocks (and the rest) 10 bps and $0.005 a share; crypto 20 bps and 0.1%. */
export function costsOf(assetClass: AssetClass, slippageBps: number | null): Costs {
  return assetClass === 'crypto'
    ? { slippage: (slippageBps ?? 20) / 1e4, rate: 0.001, perShare: 0 }
    : { slippage: (slippageBps ?? 10) / 1e4, rate: 0, perShare: 0.005 }
}

export const buyPrice = (price: number, costs: Costs): number => price * (1 + costs.slippage)

export const sellPrice = (price: number, costs: Costs): number => price * (1 - costs.slippage)

/** Commission of one fill, currency units. */
export function commission(shares: number, price: number, costs: Costs): number {
  return shares * (price * costs.rate + costs.perShare)
}
