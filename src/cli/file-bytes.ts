import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { coilError } from '../contracts/errors'

const STDIN = '-'

/** The name under which a path stands in reports. */
export const shownPath = (path: string): string => (path === STDIN ? 'stdin' : path)

/**
 * A file itself, or the files below a folder in order of name, hidden ones left out. A folder that
 * a link leads back to is entered once. Throws `not_found`.
 */
export function filesBelow(path: string): readonly string[] {
  if (path === STDIN) return [path]
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw coilError('not_found', `there is no file ${path}`, { stage: 'read', details: { path } })
  return expand(path, [])
}

function expand(path: string, above: readonly string[]): readonly string[] {
  if (!isFolder(path)) return [path]
  const real = realpathSync(path)
  if (above.includes(real)) return []
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => expand(join(path, name), [...above, real]))
}

/** False as well for a link that leads nowhere: reading it says so. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** What the file system said, without its code, call and path: 'no such file or directory'. */
export function whyUnusable(thrown: unknown): string {
  const words = thrown instanceof Error ? thrown.message : String(thrown)
  return words.replace(/^E[A-Z]+: /, '').replace(/, [a-z]+( '.*')?$/, '')
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Bytes of a file or of standard input, or why they cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array | Error> {
  try {
    return path === STDIN ? await readStdin() : readFileSync(path)
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown))
  }
}
