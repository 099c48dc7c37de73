import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PageFile {
  readonly type: string
  readonly body: string | Uint8Array
}

export interface PageServer {
  /** Address of the page, with a slash at its end. */
  readonly url: string
  readonly close: () => void
}

/** Serves some files by their paths, to this machine alone, on a free port. */
export async function servePage(files: ReadonlyMap<string, PageFile>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    response.writeHead(file ? 200 : 404, file ? { 'Content-Type': file.type } : {})
    response.end(file?.body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
