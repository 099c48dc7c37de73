import type { CancelToken } from '../contracts/ports'
import type { HttpGet } from '../providers/http'

/** `fetch` without cookies or referrer; addresses without a host are of the page's own. */
export const webGet: HttpGet = async (url, headers, timeoutMs, signal) => {
  const timeout = AbortSignal.timeout(timeoutMs)
  const response = await fetch(new URL(url, globalThis.location.origin), {
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  })
  return {
    status: response.status,
    retryAfter: response.headers.get('Retry-After'),
    text: await response.text(),
  }
}

/** Between two looks at the cancel token, ms. */
const LOOK = 200

/** Waits, or stops waiting once the token is aborted. */
export async function sleep(ms: number, cancel: CancelToken): Promise<void> {
  const until = Date.now() + ms
  while (!cancel.aborted && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(LOOK, until - Date.now())))
  }
}
