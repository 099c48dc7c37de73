import type { CoinListing, CoinMarketsPort, CoinRequest } from '../../contracts/coin-markets'
import type { EngineContext } from '../context'
import { type Job, throwIfCancelled } from '../job'
import { type CoinAnswer, readCoinAnswer } from './coin-answer'
import { joinAnswers } from './coin-listing'

/** Coins that one page of the listing holds at most. */
const PAGE = 250

/**
 * Fetches the largest coins and the first trending ones, these with their own answer where the
 * listing does not have them, and keeps what came as the listing of the builder. Stores nothing
 * unless all of it came.
 */
export async function fetchCoinListing(
  context: EngineContext,
  port: CoinMarketsPort,
  job: Job,
  { top, trending }: CoinRequest,
): Promise<CoinListing> {
  const pages = Math.max(1, Math.ceil(top / PAGE))
  const answers: CoinAnswer[] = []
  const ask = async (name: string, call: () => Promise<unknown>, total: number) => {
    throwIfCancelled(job.cancel, 'fetch')
    job.progress(`CoinGecko ${name}`, answers.length, total)
    const answer = readCoinAnswer(name, await call())
    answers.push(answer)
    return answer
  }
  const known = new Set<string>()
  const rest = trending > 0 ? 1 + trending : 0
  for (let page = 1; page <= pages; page++) {
    const call = () => port.markets(page, PAGE, job.cancel)
    const { coins } = await ask(`markets page ${page}`, call, pages + rest)
    for (const { id } of coins) known.add(id)
    if (coins.length < PAGE) break
  }
  if (trending > 0) {
    const trends = await ask('trending', () => port.trending(job.cancel), pages + rest)
    const fresh = trends.coins.slice(0, trending).filter(({ id }) => !known.has(id))
    for (const { id } of fresh) {
      await ask(`coin ${id}`, () => port.coin(id, job.cancel), answers.length + fresh.length)
    }
  }
  throwIfCancelled(job.cancel, 'fetch')
  const listing = joinAnswers(answers, 'CoinGecko', new Date(context.clock.now()).toISOString())
  await context.store.saveCoinListing(listing)
  context.emit({ type: 'changed', what: ['universes'] })
  return listing
}
