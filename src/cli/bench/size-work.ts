import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CannotMeasure, type Measured } from './bench-row'

interface SizeCheck {
  readonly name: string
  /** Bytes, gzipped. */
  readonly size: number
  readonly sizeLimit: number
}

/** Gzipped size of what the first page loads, by the budgets of the build below `root`. */
export function bundleSizes(root: string): Measured {
  if (!existsSync(join(root, 'dist/.vite/manifest.json')))
    throw new CannotMeasure('there is no build to weigh: run npm run build first')
  const text = execFileSync('npx', ['size-limit', '--json'], { cwd: root, encoding: 'utf8' })
  const checks = JSON.parse(text) as readonly SizeCheck[]
  return Object.fromEntries(
    checks.flatMap(({ name, size, sizeLimit }) => [
      [`${name}, kB`, size / 1000],
      [`${name}, limit kB`, sizeLimit / 1000],
    ]),
  )
}
