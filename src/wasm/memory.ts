import type { Memory } from '../core/features/memory'
import { base64 } from './assembly/index.ts?wasm'
import type { KernelExports } from './exports'
import { wasmKernels } from './kernels'

/** Room for columns, bytes: all features of an instrument of 20,000 bars. Untouched pages cost nothing. */
const ROOM = 64 * 2 ** 20
const PAGE = 2 ** 16
/** Columns start on 16 bytes and hold an even number of values, as the kernels ask. */
const evenUp = (length: number): number => length + (length & 1)

/**
 * Memory of a WebAssembly module with the kernels that work in it. It does not grow, since that would
 * take the columns away that are in use. Null where the machine
 * runs no such module.
 */
export function createWasmMemory(room = ROOM): Memory | null {
  const exports = instantiate()
  if (!exports) return null
  const { memory } = exports
  memory.grow(Math.ceil(room / PAGE))
  const start = (exports.firstFree() + 15) & ~15
  let free = start
  return {
    kernels: wasmKernels(exports),
    column: (length) => {
      const bytes = 8 * evenUp(length)
      if (free + bytes > memory.buffer.byteLength) return null
      const column = new Float64Array(memory.buffer, free, length)
      free += bytes
      return column
    },
    restart: () => {
      free = start
    },
  }
}

function instantiate(): KernelExports | null {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes))
    return exports as unknown as KernelExports
  } catch (thrown) {
    if (thrown instanceof WebAssembly.CompileError) return null
    throw thrown
  }
}
