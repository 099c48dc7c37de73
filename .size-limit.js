import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

/** Files of a manifest entry and of everything it imports statically. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return []
  seen.add(key)
  const chunk = manifest[key]
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap((next) => closure(next, seen)),
  ]
}

const startScreen = Object.keys(manifest).find((key) => key.startsWith('src/screens/start/'))
const entry = [...closure('index.html'), ...(startScreen ? closure(startScreen) : [])]
const paths = (files) => [...new Set(files)].map((file) => `dist/${file}`)

export default [
  { name: 'entry route, JS and CSS', path: paths(entry), limit: '245 kB', gzip: true },
  { name: 'engine worker', path: 'dist/assets/engine.worker-*.js', limit: '80 kB', gzip: true },
  { name: 'compute worker', path: 'dist/assets/compute.worker-*.js', limit: '90 kB', gzip: true },
  { name: 'dataset profile', path: 'dist/assets/profile-bars-*.js', limit: '42 kB', gzip: true },
]
