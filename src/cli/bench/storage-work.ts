import type { Instrument } from '../../core/columns/instrument'
import { encodePack } from '../../storage/pack-codec'
import type { StorageTask, StorageTimes } from '../../storage/storage-bench.worker'
import type { BenchInput, Measured } from './bench-row'
import { withPage } from './browser'
import { type PageFile, servePage } from './page-server'
import { storageRow } from './storage-row'

const ENTRY = 'src/storage/storage-bench.worker.ts'
const SCRIPT = '/worker.js'
/** All bars one record a bar would take a minute a round to write, at about the same rate. */
const TASK: StorageTask = { rounds: 5, recordsWritten: 50_000 }

/** The worker in one script, from the sources of the app; it is no part of the app's build. */
async function buildWorker(root: string): Promise<string> {
  const { build } = await import('vite')
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2023',
      lib: { entry: ENTRY, formats: ['es'], fileName: 'worker' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunks = output && 'output' in output ? output.output : []
  const script = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry)
  if (script?.type !== 'chunk') throw new Error(`${ENTRY} gave no script`)
  return script.code
}

function filesOf(instruments: readonly Instrument[], script: string): Map<string, PageFile> {
  const metas = instruments.map(({ bars: _bars, ...meta }) => meta)
  const pack = new Uint8Array(encodePack(instruments.map(({ bars }) => bars)))
  return new Map([
    ['/', { type: 'text/html', body: '<!doctype html><title>Coil bench</title>' }],
    [SCRIPT, { type: 'text/javascript', body: script }],
    ['/bars', { type: 'application/octet-stream', body: pack }],
    ['/instruments.json', { type: 'application/json', body: JSON.stringify(metas) }],
  ])
}

/** Text, since this side of the compiler knows no browser. */
const RUN = `new Promise((resolve, reject) => {
  const worker = new Worker('${SCRIPT}', { type: 'module' })
  worker.onmessage = ({ data }) => resolve(data)
  worker.onerror = ({ message }) => reject(new Error(message))
  worker.postMessage(${JSON.stringify(TASK)})
})`

/** The bars of a set in IndexedDB, in the packs of the app and one record a bar, round by round. */
export async function storageOfSet({ instruments, project }: BenchInput): Promise<Measured> {
  return withPage(project, async (page) => {
    const server = await servePage(filesOf(instruments(), await buildWorker(project.root)))
    try {
      await page.goto(server.url)
      return storageRow(await page.evaluate<StorageTimes>(RUN))
    } finally {
      server.close()
    }
  })
}
