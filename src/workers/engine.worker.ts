import { expose } from 'comlink'
import { createRandom } from '../core/columns/random'
import type { EngineApi } from '../contracts/engine-api'
import type { EngineContext } from '../pipeline/context'
import type { TaskMap } from '../pipeline/tasks'
import { DexieBarStore } from '../storage/bar-store'
import { createStore } from '../storage/create-store'
import { createDatabase } from '../storage/database'
import { analysisMethods } from './analysis-methods'
import { dataMethods } from './data-methods'
import { datedMethods } from './dated-methods'
import { createEventHub, type EventChannel } from './event-hub'
import { drawingMethods } from './drawing-methods'
import { explosionMethods } from './explosion-methods'
import { createJobs } from './jobs'
import { createWorkerPool, poolSize } from './pool'
import type { PoolWorker } from './pool-protocol'
import { createProviders } from './provider-methods'
import { purgeAtStart } from './purge-at-start'
import { keepingMethods } from './keeping-methods'
import { profileMethods } from './profile-methods'
import { qualityMethods } from './quality-methods'
import { webGet } from './web-http'
import { universeMethods } from './universe-methods'
import { verdictMethods } from './verdict-methods'

const clock = { now: () => Date.now() }
const hub = createEventHub(new BroadcastChannel('coil') as EventChannel)
const db = createDatabase()

/** The bundler finds the worker by this very expression. */
const spawn = () =>
  new Worker(new URL('./compute.worker.ts', import.meta.url), {
    type: 'module',
    name: 'compute',
  }) as PoolWorker

const context: EngineContext = {
  bars: new DexieBarStore(db),
  pool: createWorkerPool<TaskMap>(poolSize(navigator.hardwareConcurrency), spawn),
  store: createStore(db, clock, async () => navigator.storage?.estimate() ?? {}),
  clock,
  emit: hub.emit,
}
const jobs = createJobs(clock, hub.emit)
const providers = createProviders(context, jobs, {
  get: webGet,
  random: createRandom(clock.now()).next,
  exclusive: (name, work) => navigator.locks.request(name, work),
})

const api = {
  subscribe: hub.subscribe,
  cancel: async (jobId) => jobs.cancel(jobId),
  ...dataMethods(context, jobs),
  ...analysisMethods(context, jobs),
  ...datedMethods(context, jobs, providers.client),
  ...drawingMethods(context),
  ...explosionMethods(context, jobs),
  ...keepingMethods(context, jobs),
  ...profileMethods(context, jobs),
  ...qualityMethods(context, jobs),
  ...providers.methods,
  ...universeMethods(context, jobs, providers.coins),
  ...verdictMethods(context),
} satisfies EngineApi

expose(api)
// What fails here fails again, and is told, at the first question to the database.
purgeAtStart(db, clock, navigator.locks).catch(() => {})
const follow = (): void => void providers.follow().catch(() => {})
hub.subscribe((event) => event.type === 'changed' && event.what.includes('fetches') && follow())
follow()
