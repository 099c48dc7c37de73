import {
  FIRST_PAGE_VIEWS,
  type PageViewsAnswer,
  type PageViewsFailure,
  type PageViewsRequest,
} from '../../contracts/dated-series'
import { coilError, toAppError } from '../../contracts/errors'
import { dayFromIso } from '../../core/columns/day'
import type { ProviderClient } from '../../providers/client'
import { pageViews } from '../../providers/wikimedia'
import { type Job, throwIfCancelled } from '../job'
import { type DatedFiles, readDatedFile } from './dated-files'

const badInput = (message: string, hint: string) =>
  coilError('bad_input', message, { stage: 'fetch', hint })

function checked({ project, from, to, articles }: PageViewsRequest): void {
  if (!/^[a-z-]+\.[a-z]+$/.test(project))
    throw badInput(`“${project}” is no project of Wikimedia.`, 'Write it like en.wikipedia.')
  const [first, last] = [dayFromIso(from), dayFromIso(to)]
  if (first === null || last === null || first > last)
    throw badInput(
      `${from || 'nothing'} to ${to || 'nothing'} is no span of dates.`,
      'Write dates like 2024-03-01, the earlier one first.',
    )
  if (from < FIRST_PAGE_VIEWS)
    throw badInput(
      `Views are counted since ${FIRST_PAGE_VIEWS}, not since ${from}.`,
      'Choose a later start.',
    )
  if (articles.length === 0)
    throw badInput(
      'No articles were given.',
      'Write a symbol and the name of its article on a line.',
    )
  const twice = articles.find(
    ({ symbol }, k) => articles.findIndex((one) => one.symbol === symbol) !== k,
  )
  if (twice) throw badInput(`${twice.symbol} is given two articles.`, 'One article a symbol.')
}

/**
 * Asks for the views of every article, one call each, and opens what came as a file of dated values:
 * the same choices, the same lag and the same store as for a file. An article that fails is told and
 * costs the others nothing.
 */
export async function readPageViews(
  job: Job,
  files: DatedFiles,
  client: ProviderClient,
  request: PageViewsRequest,
): Promise<PageViewsAnswer> {
  checked(request)
  const { articles, project, from, to } = request
  const failed: PageViewsFailure[] = []
  const rows: { symbol: string; date: string; views: number }[] = []
  for (const [k, { symbol, article }] of articles.entries()) {
    throwIfCancelled(job.cancel, 'fetch')
    job.progress(`Wikimedia, ${article}`, k, articles.length)
    try {
      const days = await pageViews(client, { project, article, from, to }, job.cancel)
      if (days.length === 0) failed.push({ symbol, article, message: 'no day with views' })
      for (const one of days) rows.push({ symbol, ...one })
    } catch (thrown) {
      throwIfCancelled(job.cancel, 'fetch')
      failed.push({ symbol, article, message: toAppError(thrown, 'fetch').message })
    }
  }
  if (rows.length === 0) return { preview: null, failed }
  const path = `Wikimedia page views, ${project}`
  const preview = await readDatedFile(job, files, { path, blob: new Blob([JSON.stringify(rows)]) })
  // Views of an article are not mentions of a word.
  return { preview: { ...preview, commonWords: [] }, failed }
}
