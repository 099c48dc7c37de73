import { createScratch } from '../core/features/frame'
import { TASKS } from '../pipeline/tasks'
import { DexieBarStore } from '../storage/bar-store'
import { createDatabase } from '../storage/database'
import { createWasmMemory } from '../wasm/memory'
import { serveTasks } from './serve-tasks'
import type { TaskPort } from './pool-protocol'

serveTasks(
  self as unknown as TaskPort,
  TASKS,
  new DexieBarStore(createDatabase()),
  { now: () => Date.now() },
  createScratch(createWasmMemory() ?? undefined),
)
