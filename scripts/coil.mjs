import { spawnSync } from 'node:child_process'
import { isStale } from './stale.mjs'

const root = new URL('..', import.meta.url)
const OUTPUT = 'dist-cli/main.js'

if (isStale(OUTPUT, ['src', 'vite.cli.config.ts', 'package-lock.json'])) {
  process.stderr.write('coil: building the command line\n')
  const built = spawnSync('npx', ['vite', 'build', '--config', 'vite.cli.config.ts'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (built.status !== 0) process.exit(1)
}
// npm moves to the package's folder; paths on the command line are meant from where the user stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
const { main } = await import(new URL(OUTPUT, root).href)
process.exitCode = await main(process.argv.slice(2))
