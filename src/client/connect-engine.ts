import { proxy, type Remote, wrap } from 'comlink'
import type { EngineApi, EngineEvent } from '../contracts/engine-api'
import type { AppError, Result } from '../contracts/errors'

/** The part of `Worker` whose loss has to be noticed. */
export interface CrashSource {
  onerror: ((event: { readonly message?: string }) => void) | null
}

function crashError(message: string): AppError {
  return {
    code: 'worker_crashed',
    message: `The engine stopped: ${message}`,
    stage: 'engine',
    details: {},
    hint: 'Reload the page. What was stored is still there.',
  }
}

type Method = (...args: unknown[]) => Promise<unknown>

/**
 * A remote engine whose methods always answer: a call that is open when the worker dies, and every
 * later one, is answered with `worker_crashed` instead of never.
 */
export function answering(remote: Remote<EngineApi>, source: CrashSource): EngineApi {
  let crash: Result<never> | null = null
  const open = new Set<(result: Result<never>) => void>()
  source.onerror = (event) => {
    crash = { ok: false, error: crashError(event.message || 'no reason given') }
    for (const settle of open) settle(crash)
    open.clear()
  }
  const call = (method: Method, args: unknown[]): Promise<unknown> =>
    new Promise((resolve) => {
      if (crash) return resolve(crash)
      open.add(resolve)
      const settle = (answer: unknown): void => {
        open.delete(resolve)
        resolve(answer)
      }
      const refuse = (thrown: unknown): void =>
        settle({ ok: false, error: { ...crashError(String(thrown)), code: 'internal' } })
      method(...args).then(settle, refuse)
    })
  const methods = remote as unknown as Record<string, Method>
  return new Proxy({} as EngineApi, {
    get: (_, name) => {
      // A promise looks for `then` in whatever it resolves to.
      if (typeof name === 'symbol' || name === 'then') return undefined
      if (name === 'subscribe') {
        return (listener: (event: EngineEvent) => void) => void remote.subscribe(proxy(listener))
      }
      return (...args: unknown[]) => call(methods[name] as Method, args)
    },
  })
}

/** Starts the engine's worker. The bundler finds it by this very expression. */
export function connectEngine(): EngineApi {
  const worker = new Worker(new URL('../workers/engine.worker.ts', import.meta.url), {
    type: 'module',
    name: 'engine',
  })
  return answering(wrap<EngineApi>(worker), worker as CrashSource)
}
