import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { coilError } from '../../contracts/errors'
import type { Measured } from './bench-row'

interface SizeCheck {
  readonly name: string
  /** Bytes, gzipped. */
  readonly size: number
  readonly sizeLimit: number
}

/** Gzipped size of what the first page loads, by the budgets of the build. Throws `not_found` without one. */
export function bundleSizes(): Measured {
  if (!existsSync('dist/.vite/manifest.json'))
    throw coilError('not_found', 'there is no build to weigh', {
      stage: 'bench',
      hint: 'Run npm run build first.',
    })
  const text = execFileSync('npx', ['size-limit', '--json'], { encoding: 'utf8' })
  const checks = JSON.parse(text) as readonly SizeCheck[]
  return Object.fromEntries(
    checks.flatMap(({ name, size, sizeLimit }) => [
      [`${name}, kB`, size / 1000],
      [`${name}, limit kB`, sizeLimit / 1000],
    ]),
  )
}
