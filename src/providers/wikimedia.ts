import type { CancelToken } from '../contracts/ports'
import type { ClientInfo, ProviderClient } from './client'
import { ProviderError } from './http'
import { isRecord, readPayload } from './payload'

const BASE = 'https://wikimedia.org/api/rest_v1/metrics/pageviews/per-article'

/** https://doc.wikimedia.org/generated-data-platform/aqs/analytics-api: open to every page, without a key */
export const WIKIMEDIA: ClientInfo = {
  id: 'wikimedia',
  name: 'Wikimedia',
  perMinute: 60,
  minGapMs: 0,
  perDay: null,
}

export interface PageViewsAsk {
  /** 'en.wikipedia'. */
  readonly project: string
  /** As the page is called, with blanks or underscores. */
  readonly article: string
  /** ISO dates, both inclusive. */
  readonly from: string
  readonly to: string
}

export interface DayOfViews {
  /** ISO. */
  readonly date: string
  readonly views: number
}

const STAMP = /^(\d{4})(\d{2})(\d{2})\d{2}$/

const isItem = (item: unknown): boolean =>
  isRecord(item) &&
  typeof item['timestamp'] === 'string' &&
  STAMP.test(item['timestamp']) &&
  Number.isSafeInteger(item['views']) &&
  (item['views'] as number) >= 0

const errorIn = (text: string): ProviderError | null =>
  readPayload('Wikimedia', text, (value) =>
    isRecord(value) && Array.isArray(value['items']) && value['items'].every(isItem)
      ? null
      : 'no list of days with their views',
  )

const day = (iso: string): string => iso.replaceAll('-', '')

/**
 * Daily views of one article by people, days without any left out by the provider. Throws a
 * `ProviderError` in its words, also where it knows no such article.
 */
export async function pageViews(
  client: ProviderClient,
  { project, article, from, to }: PageViewsAsk,
  cancel: CancelToken,
): Promise<readonly DayOfViews[]> {
  const title = encodeURIComponent(article.trim().replaceAll(/\s+/g, '_'))
  const path = `${encodeURIComponent(project)}/all-access/user/${title}/daily/${day(from)}/${day(to)}`
  const text = await client.call({ url: `${BASE}/${path}`, errorIn }, cancel)
  const { items } = JSON.parse(text) as {
    readonly items: readonly { readonly timestamp: string; readonly views: number }[]
  }
  return items.map(({ timestamp, views }) => ({
    date: timestamp.replace(STAMP, '$1-$2-$3'),
    views,
  }))
}
