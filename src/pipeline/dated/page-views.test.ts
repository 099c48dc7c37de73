import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { PageViewsRequest } from '../../contracts/dated-series'
import { createProviderClient } from '../../providers/client'
import type { ProviderUse } from '../../providers/budget'
import { WIKIMEDIA } from '../../providers/wikimedia'
import { type ProviderServer, startProviderServer, type Step } from '../../testing/provider-server'
import { sharedData } from '../../testing/shared-data'
import type { Job } from '../job'
import type { DatedFiles } from './dated-files'
import { readPageViews } from './page-views'

const HOST = 'https://wikimedia.org'
const JOB: Job = { id: 'job', cancel: { aborted: false }, progress: () => undefined }
const REQUEST: PageViewsRequest = {
  project: 'en.wikipedia',
  articles: [{ symbol: 'BH', article: 'Black hole' }],
  from: '2026-08-01',
  to: '2026-08-02',
}

let server: ProviderServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/** The client against a server that answers in these steps; waits are noted, not waited for. */
async function asking(steps: readonly Step[], request: Partial<PageViewsRequest> = {}) {
  server = await startProviderServer(steps)
  const { url } = server
  let use: ProviderUse | null = null
  let now = Date.UTC(2026, 8, 1)
  const waits: number[] = []
  const client = createProviderClient(WIKIMEDIA, {
    get: async (address, headers) => {
      const answer = await fetch(address.replace(HOST, url), { headers })
      return {
        status: answer.status,
        retryAfter: answer.headers.get('Retry-After'),
        text: await answer.text(),
      }
    },
    now: () => now,
    random: () => 0.5,
    sleep: async (ms) => {
      waits.push(ms)
      now += ms
    },
    loadUse: async () => use,
    saveUse: async (next) => void (use = next),
  })
  const files: DatedFiles = new Map()
  const answer = readPageViews(JOB, files, client, { ...REQUEST, ...request })
  return { answer, files, waits, asked: server.asked }
}

const body = (views: unknown, days = ['2026080100', '2026080200']): string =>
  JSON.stringify({ items: days.map((timestamp) => ({ timestamp, views })) })

test('a recorded answer becomes values of its symbol, asked for in one call', async () => {
  const path = sharedData('api_json', 'wikimedia_pageviews_Black_hole.json')
  if (path === null) return
  const text = readFileSync(path, 'utf8')
  const { answer, asked } = await asking([{ status: 200, body: text }])
  const { preview, failed } = await answer
  expect(failed).toEqual([])
  expect(preview).toMatchObject({ rows: 2, symbols: ['BH'], commonWords: [] })
  expect(preview?.columns).toMatchObject([
    { name: 'views', points: 2, first: '2026-08-01', last: '2026-08-02' },
  ])
  expect(asked).toEqual([
    '/api/rest_v1/metrics/pageviews/per-article/en.wikipedia/all-access/user/Black_hole/daily/20260801/20260802',
  ])
})

test('an unknown article is told in the provider’s words and costs the others nothing', async () => {
  const words = 'The date(s) you used are valid, but we do not have data for them.'
  const { answer } = await asking(
    [
      { status: 404, body: JSON.stringify({ title: 'Not found.', detail: words }) },
      { status: 200, body: body(7) },
    ],
    {
      articles: [
        { symbol: 'XX', article: 'No such page' },
        { symbol: 'GME', article: 'GameStop' },
      ],
    },
  )
  const { preview, failed } = await answer
  expect(failed).toEqual([{ symbol: 'XX', article: 'No such page', message: words }])
  expect(preview?.symbols).toEqual(['GME'])
})

test('limits and a cut line are waited for', async () => {
  const { answer, waits, asked } = await asking([
    { status: 429, body: '{}', retryAfter: '3' },
    'cut',
    { status: 503, body: 'busy' },
    { status: 200, body: body(5) },
  ])
  expect((await answer).preview?.rows).toBe(2)
  expect(asked).toHaveLength(4)
  expect(waits[0]).toBe(3000)
})

test.each([
  ['a page', '<html>Too many</html>', 'a page instead of data'],
  ['nothing', '', 'an empty answer'],
  ['another shape', '{"items":[{"timestamp":"x","views":1}]}', 'no list of days'],
  ['a number that is none', body('many'), 'no list of days'],
  ['half a view', body(1.5), 'no list of days'],
])('%s is no data, and said so', async (_name, text, said) => {
  const { answer } = await asking([{ status: 200, body: text }])
  const { preview, failed } = await answer
  expect(preview).toBeNull()
  expect(failed[0]?.message).toContain(said)
})

test.each<[string, Partial<PageViewsRequest>, RegExp]>([
  ['a project of another kind', { project: 'wikipedia/../x' }, /no project/],
  ['dates the wrong way round', { from: '2026-09-01', to: '2026-08-01' }, /no span/],
  ['a start before any count', { from: '2015-06-30' }, /since 2015-07-01/],
  ['no articles', { articles: [] }, /No articles/],
  [
    'one symbol twice',
    {
      articles: [
        { symbol: 'A', article: 'x' },
        { symbol: 'A', article: 'y' },
      ],
    },
    /two articles/,
  ],
])('%s is refused before anything is asked', async (_name, request, said) => {
  const { answer, asked } = await asking([{ status: 200, body: body(1) }], request)
  await expect(answer).rejects.toThrow(said)
  expect(asked).toEqual([])
})
