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
import { endedBy } from './ended-by'
import { type HttpGet, ProviderError, retryAfterMs, withoutSecret, wordsOf } from './http'
import { inTurn } from './in-turn'

export interface ClientPorts {
  readonly get: HttpGet
  readonly now: () => number
  /** Resolves after some milliseconds, or earlier when the token is aborted. */
  readonly sleep: (ms: number, cancel: CancelToken) => Promise<void>
  /** In [0, 1). */
  readonly random: () => number
  readonly loadUse: (provider: string) => Promise<ProviderUse | null>
  readonly saveUse: (use: ProviderUse) => Promise<void>
  /** Runs work while nobody else, in no other tab either, holds the name; in turn within this client by default. */
  readonly exclusive?: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** Told when a call has to wait: until when, ms since 1970, and for what; null when it goes on. */
  readonly onWait?: (until: number | null, why: string | null) => void
}

/** What a client has to know of whom it asks. */
export interface ClientInfo extends Pick<
  ProviderInfo,
  'name' | 'perMinute' | 'minGapMs' | 'perDay'
> {
  readonly id: string
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

/** Calls within the budgets of one provider; what is used is kept, and counted before a call leaves. */
export function createProviderClient(info: ClientInfo, ports: ClientPorts): ProviderClient {
  const load = async () => (await ports.loadUse(info.id)) ?? NO_USE(info.id)

  const exclusive = ports.exclusive ?? inTurn()
  const lock = `coil-budget-${info.id}`
  const note = (change: (use: ProviderUse) => ProviderUse): Promise<void> =>
    exclusive(lock, async () => ports.saveUse(change(await load())))

  /** Counts a call where one may leave now; otherwise says when. */
  const reserve = (): Promise<{ readonly now: number } & ReturnType<typeof nextCall>> =>
    exclusive(lock, async () => {
      const use = await load()
      const now = ports.now()
      const next = nextCall(info, use, now)
      if (next.at <= now) await ports.saveUse(withCall(use, now))
      return { now, ...next }
    })

  async function slot(cancel: CancelToken): Promise<void> {
    for (;;) {
      const { at, why, now } = await reserve()
      if (at <= now) return
      if (at - now > LONGEST_WAIT_MS) throw new ProviderError('limit', why ?? 'limit', at - now)
      ports.onWait?.(at, why ?? `${info.perMinute} calls a minute`)
      await ports.sleep(at - now, cancel)
      ports.onWait?.(null, null)
      if (cancel.aborted) throw new ProviderError('temporary', 'cancelled')
    }
  }

  async function once(
    { url, headers = {}, errorIn, secret }: Call,
    cancel: CancelToken,
  ): Promise<string> {
    let answer
    try {
      const signal = cancel instanceof AbortSignal ? cancel : undefined
      answer = await endedBy(signal, ports.get(url, headers, TIMEOUT_MS, signal))
    } catch (thrown) {
      if (cancel.aborted) throw new ProviderError('temporary', 'cancelled')
      const words = thrown instanceof Error ? thrown.message : String(thrown)
      throw new ProviderError('temporary', `${info.name} could not be reached: ${words}`)
    }
    const { status } = answer
    // Before any words are cut out of it: half a key is still a part of one.
    const text = withoutSecret(answer.text, secret)
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
        const text = await once(request, cancel)
        await note(withSuccess)
        return text
      } catch (thrown) {
        if (!(thrown instanceof ProviderError)) throw thrown
        if (cancel.aborted) throw thrown
        const message = withoutSecret(thrown.message, request.secret)
        const error = new ProviderError(thrown.kind, message, thrown.waitMs)
        if (error.kind === 'refused') throw error
        const now = ports.now()
        await note((use) => withFailure(use, now, message, error.waitMs))
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
