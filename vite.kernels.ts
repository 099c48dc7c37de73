import { readdirSync, readFileSync } from 'node:fs'
import { main } from 'assemblyscript/asc'
import type { Plugin } from 'vite'

const QUERY = '?wasm'
const OPTIONS = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--use', 'abort=']

/** Compiles the AssemblyScript file at `entry`; throws what the compiler says. */
async function compile(entry: string): Promise<Uint8Array> {
  let bytes: Uint8Array | null = null
  const { error, stderr } = await main([entry, ...OPTIONS, '--outFile', 'kernels.wasm'], {
    writeFile: (_name, contents) => {
      bytes = contents as Uint8Array
    },
  })
  if (error || !bytes) throw new Error(`${entry} does not compile\n${stderr.toString()}`)
  return bytes
}

const compiled = new Map<string, Promise<Uint8Array>>()

/**
 * Imports of an AssemblyScript file with `?wasm` give its module as base64: a few kilobytes within the
 * worker that runs it, there as soon as the worker is.
 */
export function wasmKernels(): Plugin {
  return {
    name: 'wasm-kernels',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return null
      const entry = id.slice(0, -QUERY.length)
      const folder = new URL('.', `file://${entry}`)
      const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
      for (const name of files) this.addWatchFile(new URL(name, folder).pathname)
      const source = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
      const known = compiled.get(source) ?? compile(entry)
      compiled.set(source, known)
      return `export const base64 = ${JSON.stringify(Buffer.from(await known).toString('base64'))}`
    },
  }
}
