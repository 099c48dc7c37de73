import { finite } from './equity-metrics'

export interface TradeStats {
  readonly n: number
  readonly wins: number
  readonly hitRate: number | null
  /** Gains over losses; null without a loss. */
  readonly profitFactor: number | null
  readonly meanWin: number | null
  readonly meanLoss: number | null
  /** Mean win over the size of the mean loss. */
  readonly payoff: number | null
  /** Mean profit. */
  readonly expectancy: number | null
  readonly longestLosingStreak: number
}

/** Figures of profits in the order of the trades; a profit of 0 counts as a loss. */
export function tradeStats(profits: readonly number[]): TradeStats {
  const wins = profits.filter((profit) => profit > 0)
  const losses = profits.filter((profit) => !(profit > 0))
  const gained = sum(wins)
  const lost = -sum(losses)
  const meanWin = gained / wins.length
  const meanLoss = -lost / losses.length
  return {
    n: profits.length,
    wins: wins.length,
    hitRate: finite(wins.length / profits.length),
    profitFactor: finite(gained / lost),
    meanWin: finite(meanWin),
    meanLoss: finite(meanLoss),
    payoff: finite(-meanWin / meanLoss),
    expectancy: finite(sum(profits) / profits.length),
    longestLosingStreak: longestLosingStreak(profits),
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function longestLosingStreak(profits: readonly number[]): number {
  let longest = 0
  let run = 0
  for (const profit of profits) {
    run = profit > 0 ? 0 : run + 1
    longest = Math.max(longest, run)
  }
  return longest
}
