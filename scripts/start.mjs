import { preview } from 'vite'
import { run } from './run.mjs'
import { isStale } from './stale.mjs'

const INPUTS = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

if (isStale('dist/index.html', INPUTS)) {
  const status = run('npx', ['vite', 'build', '--logLevel', 'warn'])
  if (status !== 0) process.exit(status)
}
const port = Number(process.env.PORT ?? 4173)
const server = await preview({ preview: { port, strictPort: false, host: '127.0.0.1' } })
console.log(`\nCoil is at ${server.resolvedUrls.local[0]}  (Ctrl+C stops it)`)
