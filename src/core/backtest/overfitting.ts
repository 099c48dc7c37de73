import { mean, sampleDeviation } from './returns'

export interface Overfitting {
  /** Logit of the out-of-sample rank of the in-sample best, a combination each. */
  readonly logits: readonly number[]
  /** Share of logits at or below 0. */
  readonly probability: number
}

/**
 * Probability of backtest overfitting by combinatorially symmetric cross-validation: the periods
 * are cut into `blocks` even blocks; every half of them selects a strategy by its Sharpe ratio, and
 * the other half ranks it. `strategies` holds one column of returns each, of equal length.
 * Throws a RangeError for an odd number of blocks or fewer than two strategies.
 * Source: Bailey, Borwein, Lopez de Prado, Zhu, The Probability of Backtest Overfitting, 2015.
 */
export function backtestOverfitting(
  strategies: readonly Float64Array[],
  blocks: number,
): Overfitting {
  if (blocks < 2 || blocks % 2 !== 0) throw new RangeError(`${blocks} blocks are not even`)
  if (strategies.length < 2)
    throw new RangeError(`${strategies.length} strategies cannot be ranked`)
  const logits = halves(blocks).map((inSample) => {
    const scores = strategies.map((returns) => sharpeOver(returns, inSample, blocks))
    const outside = range(blocks).filter((block) => !inSample.includes(block))
    const tests = strategies.map((returns) => sharpeOver(returns, outside, blocks))
    const best = tests[scores.indexOf(Math.max(...scores))] as number
    const rank = 1 + tests.filter((test) => test < best).length
    const share = rank / (strategies.length + 1)
    return Math.log(share / (1 - share))
  })
  const overfitted = logits.filter((logit) => logit <= 0).length
  return { logits, probability: overfitted / logits.length }
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

/** Every choice of half the blocks, in lexicographic order. */
function halves(blocks: number): number[][] {
  const choose = (from: number, count: number): number[][] =>
    count === 0
      ? [[]]
      : range(blocks)
          .slice(from)
          .flatMap((block) => choose(block + 1, count - 1).map((rest) => [block, ...rest]))
  return choose(0, blocks / 2)
}

function sharpeOver(returns: Float64Array, chosen: readonly number[], blocks: number): number {
  const edge = (block: number): number => Math.floor((block * returns.length) / blocks)
  const parts = chosen.flatMap((block) => [...returns.subarray(edge(block), edge(block + 1))])
  const values = Float64Array.from(parts)
  return mean(values) / sampleDeviation(values)
}
