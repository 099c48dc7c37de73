import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Path of a real-data file kept beside the repository, or null (with a line) when it is absent. */
export function realData(...parts: string[]): string | null {
  const path = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', ...parts)
  if (existsSync(path)) return path
  console.log(`skipped: real data ${parts.join('/')} is not beside the repository`)
  return null
}
