/** One answer of a server. */
export interface HttpAnswer {
  readonly status: number
  /** Value of the `Retry-After` header; null without one. */
  readonly retryAfter: string | null
  readonly text: string
}

/** How requests leave: `fetch` in the browser, a stand-in in tests. Rejects when none could be made. */
export type HttpGet = (
  url: string,
  headers: Readonly<Record<string, string>>,
  timeoutMs: number,
  /** Ends the request that is under way. */
  signal?: AbortSignal,
) => Promise<HttpAnswer>

export type FailureKind =
  /** The symbol or the request is refused: asking again gives the same. */
  | 'refused'
  /** The limits of the provider: wait. */
  | 'limit'
  /** The server or the network: worth another try. */
  | 'temporary'

/** A call that gave no data, in the provider's words where it had any. */
export class ProviderError extends Error {
  readonly kind: FailureKind
  /** Milliseconds to wait, when the provider said. */
  readonly waitMs: number | null
  constructor(kind: FailureKind, message: string, waitMs: number | null = null) {
    super(message)
    this.name = 'ProviderError'
    this.kind = kind
    this.waitMs = waitMs
  }
}

/** Milliseconds of a `Retry-After` header: seconds, or a date. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** A text without a secret, however it was written into it. */
export function withoutSecret(text: string, secret: string | null | undefined): string {
  if (!secret) return text
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
  return forms.reduce((rest, form) => rest.replaceAll(form, '••••'), text)
}

const MOST_WORDS = 300

/** The words of a body: a known field of JSON, or its beginning without markup. */
export function wordsOf(text: string): string {
  const found =
    /"(?:Error Message|Note|Information|error_message|description|detail|msg|message|error)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(
      text,
    )
  if (found?.[1]) return found[1].replace(/\\(.)/g, '$1').slice(0, MOST_WORDS)
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_WORDS)
}
