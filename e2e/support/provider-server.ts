import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from '@playwright/test'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  readonly delayMs?: number
}

export interface ProviderServer {
  /** Addresses asked so far, path and query. */
  readonly asked: string[]
  close(): Promise<void>
}

/**
 * A provider on the loopback interface, and a browser whose requests to `host` go to it: the app and
 * its content security policy stay as they are shipped.
 */
export async function startProvider(
  context: BrowserContext,
  host: string,
  answer: (url: URL, count: number) => Answer,
): Promise<ProviderServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://provider')
    asked.push(request.url ?? '')
    const { status, body, headers = {}, delayMs = 0 } = answer(url, asked.length)
    setTimeout(() => {
      response.writeHead(status, headers)
      response.end(body)
    }, delayMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await context.route(`https://${host}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Retry-After',
    }
    try {
      const reply = await fetch(`http://127.0.0.1:${port}${pathname}${search}`)
      const headers = { ...Object.fromEntries(reply.headers), ...cors }
      await route.fulfill({ status: reply.status, headers, body: await reply.text() })
    } catch {
      await route.abort().catch(() => undefined)
    }
  })
  return {
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const DAY = 86_400_000

/** Daily klines as Binance sends them, ending some days ago. */
export function klines(count: number, price: number): string {
  const last = Math.floor(Date.now() / DAY) - 2
  const row = (i: number) => {
    const open = (last - count + 1 + i) * DAY
    const close = price + (i % 7)
    return [
      open,
      `${close}`,
      `${close + 2}`,
      `${close - 1}`,
      `${close}`,
      '100',
      open + DAY - 1,
      '9',
      5,
      '0',
      '0',
      '0',
    ]
  }
  return JSON.stringify(Array.from({ length: count }, (_, i) => row(i)))
}
