import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isStale } from './stale.mjs'

const root = new URL('..', import.meta.url)
const OUTPUT = 'dist-cli/main.js'

/** Puts a finished build in place in one step, so that commands started together never see half of one. */
function putInPlace(built) {
  const place = new URL('dist-cli', root)
  const before = new URL(`${built}-before`, root)
  try {
    if (existsSync(place)) renameSync(place, before)
    renameSync(new URL(built, root), place)
  } catch {
    // Another command put its own build in place meanwhile.
    rmSync(new URL(built, root), { recursive: true, force: true })
  }
  rmSync(before, { recursive: true, force: true })
}

if (isStale(OUTPUT, ['src', 'vite.cli.config.ts', 'package-lock.json'])) {
  process.stderr.write('coil: building the command line\n')
  const folder = `.dist-cli-${process.pid}`
  const words = ['vite', 'build', '--config', 'vite.cli.config.ts', '--outDir', folder]
  const built = spawnSync('npx', words, { cwd: root, stdio: ['ignore', 2, 2] })
  if (built.status !== 0) process.exit(1)
  putInPlace(folder)
}
// npm moves to the package's folder; paths on the command line are meant from where the user stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
const { main } = await import(new URL(OUTPUT, root).href)
process.exitCode = await main(process.argv.slice(2), {
  root: fileURLToPath(root),
  isStale,
  // Only where it is asked for: the command line works without a browser and without its driver.
  findChromium: async () => (await import('./chromium.mjs')).findChromium(),
})
