import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Instrument } from '../../core/columns/instrument'
import { encodePack } from '../../storage/pack-codec'
import type { SideName, StorageAnswer, StorageStep } from '../../storage/storage-bench.worker'
import type { BenchInput, Measured } from './bench-row'
import { withPage } from './browser'
import { type PageFile, servePage } from './page-server'
import { storageRow, type StorageTimes } from './storage-row'

const ENTRY = 'src/storage/storage-bench.worker.ts'
const SCRIPT = '/worker.js'
const ROUNDS = 5
/** Before each step, ms: a browser goes on tidying up after a write, at the cost of what comes next. */
const REST = 1000

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
const ASK = `{
  const open = (name) => new Worker('${SCRIPT}', { type: 'module', name })
  const workers = { packed: open('packed'), record: open('record') }
  globalThis.coilAsk = (side, step) =>
    new Promise((resolve, reject) => {
      workers[side].onmessage = ({ data }) => resolve(data)
      workers[side].onerror = ({ message }) => reject(new Error(message))
      workers[side].postMessage(step)
    })
}`

async function ask(page: Page, side: SideName, step: StorageStep): Promise<StorageAnswer> {
  await setTimeout(REST)
  return page.evaluate<StorageAnswer>(`coilAsk('${side}', '${step}')`)
}

/** The first round of both does not count: it compiles the code and opens what is opened once. */
async function timesOf(page: Page): Promise<StorageTimes> {
  await page.evaluate(ASK)
  const kept = {
    packed: await ask(page, 'packed', 'keep'),
    record: await ask(page, 'record', 'keep'),
  }
  const rounds = []
  for (let k = 0; k <= ROUNDS; k++) {
    rounds.push({
      packedWrite: await ask(page, 'packed', 'write'),
      packedRead: await ask(page, 'packed', 'read'),
      recordWrite: await ask(page, 'record', 'write'),
      recordRead: await ask(page, 'record', 'read'),
    })
  }
  const counted = rounds.slice(1)
  const sideOf = (side: SideName) => {
    const [writes, reads] = [
      counted.map((round) => round[`${side}Write`]),
      counted.map((round) => round[`${side}Read`]),
    ]
    return {
      writtenBars: writes[0]?.bars ?? 0,
      write: writes.map(({ value }) => value ?? NaN),
      readBars: reads[0]?.bars ?? 0,
      read: reads.map(({ value }) => value ?? NaN),
      bytes: kept[side].value,
    }
  }
  return { packed: sideOf('packed'), record: sideOf('record') }
}

/** The bars of a set in IndexedDB, in the packs of the app and one record a bar, round by round. */
export async function storageOfSet({ instruments, project }: BenchInput): Promise<Measured> {
  return withPage(project, async (page) => {
    const server = await servePage(filesOf(instruments(), await buildWorker(project.root)))
    try {
      await page.goto(server.url)
      return storageRow(await timesOf(page))
    } finally {
      server.close()
    }
  })
}
