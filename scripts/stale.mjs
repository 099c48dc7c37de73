import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), 0)
}

/** True when `output` is absent or older than any of `inputs` (paths from the project's root). */
export function isStale(output, inputs) {
  const file = join(ROOT, output)
  if (!existsSync(file)) return true
  const built = statSync(file).mtimeMs
  return inputs
    .map((input) => join(ROOT, input))
    .some((path) => existsSync(path) && newest(path) > built)
}
