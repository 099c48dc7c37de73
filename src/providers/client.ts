import type { ProviderInfo } from '../contracts/providers'
import type { CancelToken } from '../contracts/ports'
import {
  backoffMs,
  nextCall,
  NO_USE,
  type ProviderUse,
  withCall,
  withFailure,
  withSuccess,
} from './budget'
import { type HttpGet, ProviderError, retryAfterMs, wordsOf } from './http'

export interface ClientPorts {
  readonly get: HttpGet
  readonly now: () => number
  /** Resolves after some milliseconds, or earlier when the token is aborted. */
  readonly sleep: (ms: number, cancel: CancelToken) => Promise<void>
  /** In [0, 1). */
  readonly random: () => number
  readonly loadUse: (provider: string) => Promise<ProviderUse | null>
  readonly saveUse: (use: ProviderUse) => Promise<void>
  /** Told when a call has to wait: until when, ms since 1970, and for what; null when it goes on. */
  readonly onWait?: (until: number | null, why: string | null) => void
}

export interface Call {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Never shown: taken out of every message. */
  readonly secret?: string | null
  /** Reads errors that arrive with status 200; null when the body is data. */
  readonly errorIn?: (text: string, now: number) => ProviderError | null
}

export interface ProviderClient {
  /** The body of an answer with data; throws a `ProviderError`, or when cancelled. */
  call(call: Call, cancel: CancelToken): Promise<string>
}

const TRIES = 4
const TIMEOUT_MS = 30_000
/** Longer waits are a matter for the plan, not for one call. */
const LONGEST_WAIT_MS = 70_000

const hidden = (message: string, secret: string | null | undefined): string =>
  secret ? message.replaceAll(secret, '••••') : message

/** Calls within the budgets of one provider, one at a time; what is used is kept. */
export function createProviderClient(info: ProviderInfo, ports: ClientPorts): ProviderClient {
  const load = async () => (await ports.loadUse(info.id)) ?? NO_USE(info.id)

  async function slot(cancel: CancelToken): Promise<void> {
    for (;;) {
      const use = await load()
      const now = ports.now()
      const { at, why } = nextCall(info, use, now)
      if (at <= now) {
        await ports.saveUse(withCall(use, now))
        return
      }
      if (at - now > LONGEST_WAIT_MS) throw new ProviderError('limit', why ?? 'limit', at - now)
      ports.onWait?.(at, why ?? `${info.perMinute} calls a minute`)
      await ports.sleep(at - now, cancel)
      ports.onWait?.(null, null)
      if (cancel.aborted) throw new ProviderError('temporary', 'cancelled')
    }
  }

  async function once({ url, headers = {}, errorIn }: Call): Promise<string> {
    let answer
    try {
      answer = await ports.get(url, headers, TIMEOUT_MS)
    } catch (thrown) {
      const words = thrown instanceof Error ? thrown.message : String(thrown)
      throw new ProviderError('temporary', `${info.name} could not be reached: ${words}`)
    }
    const { status, text } = answer
    const words = wordsOf(text) || `HTTP ${status}`
    if (status === 429 || status === 418)
      throw new ProviderError(
        'limit',
        words,
        retryAfterMs(answer.retryAfter, ports.now()) ?? 60_000,
      )
    if (status >= 500)
      throw new ProviderError('temporary', words, retryAfterMs(answer.retryAfter, ports.now()))
    if (status >= 400) throw new ProviderError('refused', words)
    const error = errorIn?.(text, ports.now())
    if (error) throw error
    return text
  }

  async function call(request: Call, cancel: CancelToken): Promise<string> {
    for (let attempt = 0; ; attempt++) {
      if (cancel.aborted) throw new ProviderError('temporary', 'cancelled')
      await slot(cancel)
      try {
        const text = await once(request)
        await ports.saveUse(withSuccess(await load()))
        return text
      } catch (thrown) {
        if (!(thrown instanceof ProviderError)) throw thrown
        const message = hidden(thrown.message, request.secret)
        const error = new ProviderError(thrown.kind, message, thrown.waitMs)
        if (error.kind === 'refused') throw error
        const now = ports.now()
        await ports.saveUse(withFailure(await load(), now, message, error.waitMs))
        if (attempt + 1 >= TRIES || (error.waitMs ?? 0) > LONGEST_WAIT_MS) throw error
        const wait = error.waitMs ?? backoffMs(attempt, ports.random())
        ports.onWait?.(now + wait, message)
        await ports.sleep(wait, cancel)
        ports.onWait?.(null, null)
      }
    }
  }
  return { call }
}
