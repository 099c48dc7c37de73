import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whyUnusable } from './file-bytes'
import { UsageError } from './usage'

/** Writes a file of a folder, over one that is there. */
export type WriteFile = (name: string, text: string) => void

/**
 * The folder of `--out`, made where it is missing: to be asked for before anything is computed. Throws a
 * UsageError where no folder can be there.
 */
export function outFolder(path: string): WriteFile {
  try {
    mkdirSync(path, { recursive: true })
  } catch (cause) {
    throw new UsageError(`--out: ${path} cannot be a folder: ${whyUnusable(cause)}`)
  }
  return (name, text) => writeFileSync(join(path, name), text)
}
