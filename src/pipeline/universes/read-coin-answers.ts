import type { CoinListing } from '../../contracts/coin-markets'
import type { SourceFile } from '../../contracts/source-file'
import { coilError } from '../../contracts/errors'
import type { EngineContext } from '../context'
import { type Job, throwIfCancelled } from '../job'
import { readCoinAnswer } from './coin-answer'
import { joinAnswers } from './coin-listing'

const decoder = new TextDecoder('utf-8', { fatal: true })

async function jsonOf({ path, blob }: SourceFile): Promise<unknown> {
  try {
    return JSON.parse(decoder.decode(await blob.arrayBuffer()))
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw coilError('bad_input', `${path} is not JSON: ${why}`, {
      stage: 'read',
      details: { file: path },
      hint: 'Save the answer of CoinGecko as it came.',
    })
  }
}

/** `a.json and b.json`, `a.json and 3 more files`. */
function namesOf(files: readonly SourceFile[]): string {
  const [first = '', ...others] = files.map(({ path }) => path)
  if (others.length === 0) return first
  return `${first} and ${others.length === 1 ? others[0] : `${others.length} more files`}`
}

/** Reads saved answers of CoinGecko and keeps them as the listing of the builder. */
export async function readCoinAnswers(
  context: EngineContext,
  job: Job,
  files: readonly SourceFile[],
): Promise<CoinListing> {
  const answers = []
  for (const [i, file] of files.entries()) {
    throwIfCancelled(job.cancel, 'read')
    job.progress(`Reading ${file.path}`, i, files.length)
    answers.push(readCoinAnswer(file.path, await jsonOf(file)))
  }
  const modified = Math.max(...files.map(({ blob }) => blob.lastModified ?? 0))
  const time = new Date(modified > 0 ? modified : context.clock.now()).toISOString()
  const listing = joinAnswers(answers, namesOf(files), time)
  if (listing.coins.length + listing.trending.length === 0) {
    const first = listing.rejected[0]
    throw coilError('bad_input', `${listing.source} holds no coin that can be used.`, {
      stage: 'read',
      hint: first ? `Row ${first.row}: ${first.reason}.` : '',
    })
  }
  await context.store.saveCoinListing(listing)
  context.emit({ type: 'changed', what: ['universes'] })
  return listing
}
