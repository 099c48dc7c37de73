import { readFileSync } from 'node:fs'
import { readUniverse } from '../../ingest/universe'
import { coilError } from '../../contracts/errors'
import { parseArguments, wantFiles } from '../arguments'
import { UsageError } from '../usage'

/** `coil universe FILE`: the symbols that a universe file lists. */
export async function universe(words: readonly string[]): Promise<unknown> {
  const [path, ...more] = wantFiles(parseArguments(words, {}))
  if (path === undefined || more.length > 0) throw new UsageError('universe takes one file')
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path === '-' ? 0 : path)
  } catch (cause) {
    throw coilError('not_found', `cannot read ${path}: ${String(cause)}`, { stage: 'read' })
  }
  return readUniverse(path, bytes)
}
