import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server does with one request. */
export type Step =
  | { readonly status: number; readonly body: string; readonly retryAfter?: string }
  | 'cut'
  | { readonly delayMs: number; readonly step: Step }

export interface ProviderServer {
  readonly url: string
  /** Paths and queries asked so far. */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

/** A provider on the loopback interface that answers as it is told, in order; the last step repeats. */
export async function startProviderServer(steps: readonly Step[]): Promise<ProviderServer> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = (step: Step): void => {
      if (step === 'cut') return void request.socket.destroy()
      if ('delayMs' in step) return void setTimeout(() => answer(step.step), step.delayMs)
      if (step.retryAfter !== undefined) response.setHeader('Retry-After', step.retryAfter)
      response.writeHead(step.status, { 'Content-Type': 'application/json' })
      response.end(step.body)
    }
    answer(steps[Math.min(asked.length, steps.length) - 1] as Step)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
