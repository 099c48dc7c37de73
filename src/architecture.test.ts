import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = import.meta.dirname

/** Lower rank first. A file imports from a lower rank or from its own folder. */
const RANKS: readonly (readonly string[])[] = [
  ['core'],
  ['contracts', 'wasm'],
  ['storage', 'ingest', 'providers'],
  ['pipeline'],
  ['workers', 'cli', 'client', 'state'],
  ['charts', 'ui'],
  ['screens'],
  ['app'],
]
/** Ranks inside core. */
const CORE_RANKS: readonly (readonly string[])[] = [
  ['format', 'columns'],
  ['kernels'],
  ['features', 'labels', 'quality', 'synthetic', 'universe'],
  ['signals'],
  ['models'],
  ['validation'],
  ['backtest'],
  ['diagnostics'],
]
const ENGINE = new Set(['wasm', 'storage', 'ingest', 'providers', 'pipeline', 'workers', 'cli'])
const VIEW = new Set(['client', 'state', 'charts', 'ui', 'screens', 'app'])
/** Packages that one door alone may open. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  dexie: ['storage'],
  comlink: ['workers', 'client'],
  danfojs: ['ingest'],
  mathjs: ['ingest'],
  '@tensorflow/tfjs': ['ingest'],
  fflate: ['ingest'],
  hyparquet: ['ingest'],
  'hyparquet-writer': ['ingest'],
  papaparse: ['ingest'],
  vite: ['cli'],
  '@playwright/test': ['cli'],
  recharts: ['charts'],
  'lightweight-charts': ['charts'],
  zustand: ['state'],
  '@tanstack/react-query': ['client', 'screens', 'app'],
  '@tanstack/react-router': ['screens', 'app'],
  '@tanstack/react-table': ['ui', 'charts', 'screens', 'app'],
  '@tanstack/react-virtual': ['ui', 'charts', 'screens', 'app'],
  '@mantine': ['ui', 'charts', 'screens', 'app'],
}

const rankOf = (ranks: readonly (readonly string[])[], name: string) =>
  ranks.findIndex((row) => row.includes(name))

export interface Edge {
  readonly from: string
  readonly to: string
}

/** Why the import `to` (a path below src, or a package) is not allowed in `from`; null when it is. */
export function violation({ from, to }: Edge): string | null {
  const [fromTop = '', fromSub = ''] = from.split('/')
  if (!to.startsWith('./')) {
    const door = Object.entries(DOORS).find(([name]) => to === name || to.startsWith(`${name}/`))
    return door && !door[1].includes(fromTop) ? `${to} belongs to ${door[1].join(', ')}` : null
  }
  const [toTop = '', toSub = ''] = to.slice(2).split('/')
  if (fromTop === toTop) {
    if (fromTop === 'screens' && fromSub !== toSub) return 'screens never import each other'
    if (fromTop !== 'core' || fromSub === toSub) return null
    return rankOf(CORE_RANKS, fromSub) > rankOf(CORE_RANKS, toSub) ? null : 'wrong way inside core'
  }
  if (VIEW.has(fromTop) && ENGINE.has(toTop)) return 'the view imports nothing of the engine'
  return rankOf(RANKS, fromTop) > rankOf(RANKS, toTop) ? null : 'imports from a higher rank'
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function edges(): Edge[] {
  const found: Edge[] = []
  for (const file of sources(SRC)) {
    const from = relative(SRC, file)
    if (/\.test\.tsx?$/.test(from) || from.startsWith('testing/')) continue
    const text = readFileSync(file, 'utf8')
    for (const match of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const target = match[1] as string
      const to = target.startsWith('.')
        ? `./${relative(SRC, resolve(dirname(file), target))}`
        : target
      found.push({ from, to })
    }
  }
  return found
}

test('every import goes to a lower rank, or stays in its folder', () => {
  const all = edges()
  expect(all.length).toBeGreaterThan(100)
  const bad = all.flatMap((edge) => {
    const why = violation(edge)
    return why ? [`${edge.from} -> ${edge.to}: ${why}`] : []
  })
  expect(bad).toEqual([])
})

test('every folder has a rank', () => {
  const folders = readdirSync(SRC, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
    .map((entry) => entry.name)
  expect(folders.filter((name) => rankOf(RANKS, name) < 0)).toEqual([])
})

test.each([
  ['core/kernels/sma.ts', './core/labels/events', 'wrong way inside core'],
  ['core/features/width.ts', './contracts/spec', 'imports from a higher rank'],
  ['screens/review/desk.tsx', './screens/setups/table', 'screens never import each other'],
  ['client/engine.ts', './workers/engine.worker', 'the view imports nothing of the engine'],
  ['screens/data/list.tsx', 'dexie', 'dexie belongs to storage'],
])('a planted import in %s of %s is caught', (from, to, why) => {
  expect(violation({ from, to })).toBe(why)
})
