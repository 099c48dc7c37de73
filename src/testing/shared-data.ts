import { existsSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

/**
 * Path of a real-data file kept beside the repository, or null when it is absent: such tests are
 * skipped, and the printed line says so.
 */
export function sharedData(...parts: string[]): string | null {
  const path = join(ROOT, ...parts)
  if (existsSync(path)) return path
  console.log(`skipped: real data ${parts.join('/')} is not beside the repository`)
  return null
}
