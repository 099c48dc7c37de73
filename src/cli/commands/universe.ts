import { coilError } from '../../contracts/errors'
import { readUniverse } from '../../ingest/universe'
import { parseArguments, wantFiles } from '../arguments'
import { filesBelow, readBytes, shownPath } from '../file-bytes'
import { UsageError } from '../usage'

/** `coil universe FILE`: the symbols that a universe file lists. */
export async function universe(words: readonly string[]): Promise<unknown> {
  const [given, ...more] = wantFiles(parseArguments(words, {}))
  if (given === undefined || more.length > 0) throw new UsageError('universe takes one file')
  const [path, ...others] = filesBelow(given)
  if (path === undefined || others.length > 0)
    throw coilError('bad_input', `${given} is a folder: name one file in it`, {
      stage: 'read',
      details: { path: given },
    })
  const bytes = await readBytes(path)
  if (bytes instanceof Uint8Array) return readUniverse(shownPath(path), bytes)
  throw coilError('bad_input', `${path} cannot be read: ${bytes.message}`, {
    stage: 'read',
    details: { path },
  })
}
