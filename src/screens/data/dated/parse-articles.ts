import type { PageViewsRequest } from '../../../contracts/dated-series'

export interface ParsedArticles {
  readonly articles: PageViewsRequest['articles']
  /** Lines without a symbol and an article. */
  readonly problems: readonly string[]
}

/** The title of an article's address; any other text as it is. */
function titleOf(text: string): string {
  const [, title] = /^https?:\/\/[^/]+\/wiki\/([^?#]+)/.exec(text) ?? []
  if (title === undefined) return text
  try {
    return decodeURIComponent(title)
  } catch {
    return title
  }
}

/** Lines of a symbol and the name or address of its article: 'GME GameStop', 'AAPL, Apple Inc.'. */
export function parseArticles(text: string): ParsedArticles {
  const articles: { symbol: string; article: string }[] = []
  const problems: string[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [, symbol, article] = /^([^\s,;]+)[\s,;]+(.+)$/.exec(line) ?? []
    if (symbol === undefined || article === undefined) problems.push(line)
    else articles.push({ symbol: symbol.toUpperCase(), article: titleOf(article.trim()) })
  }
  return { articles, problems }
}
