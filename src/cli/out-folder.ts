import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { coilError } from '../contracts/errors'
import { whyUnusable } from './file-bytes'
import { UsageError } from './usage'

/** Writes a file of a folder, over one that is there. Throws `storage_failed` with the path and why. */
export type WriteFile = (name: string, text: string) => void

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined

/**
 * Makes a folder and those above it, one at a time: Node's own `recursive` tries for ever where a file
 * system such as /proc denies that the folder above is there.
 */
function makeFolder(path: string): void {
  const above = dirname(path)
  if (above !== path && !isThere(above)) makeFolder(above)
  if (!isThere(path) || !statSync(path).isDirectory()) mkdirSync(path)
}

/**
 * The folder of `--out`, made where it is missing: to be asked for before anything is computed. Throws a
 * UsageError where no folder can be there, or none that takes files.
 */
export function outFolder(path: string): WriteFile {
  try {
    makeFolder(path)
  } catch (cause) {
    throw new UsageError(`--out: ${path} cannot be a folder: ${whyUnusable(cause)}`)
  }
  try {
    accessSync(path, constants.W_OK)
  } catch (cause) {
    throw new UsageError(`--out: ${path} cannot be written to: ${whyUnusable(cause)}`)
  }
  return (name, text) => writeFile(join(path, name), text)
}

function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    throw coilError('storage_failed', `${path} cannot be written: ${whyUnusable(cause)}`, {
      stage: 'write',
      details: { path },
    })
  }
}
