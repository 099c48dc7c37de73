import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const CORE = join(import.meta.dirname, '..', 'core')

/** Files that hold the machinery or hand out finished columns; all others define features. */
const READERS = new Set([
  'features/frame.ts',
  'features/liquidity.ts',
  'features/memory.ts',
  'features/node.ts',
  'features/registry.ts',
  'features/scratch.ts',
  'features/setup-columns.ts',
  'signals/eligible.ts',
  'signals/registry.ts',
])

const files = ['features', 'signals']
  .flatMap((folder) =>
    readdirSync(join(CORE, folder), { withFileTypes: true, recursive: true }).map((entry) =>
      relative(CORE, join(entry.parentPath, entry.name)),
    ),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const definitions = files.filter((file) => !READERS.has(file) && !file.includes('/ops/'))

/** Ways in a source text to the values of a series, or to their number: how many bars follow is of the future. */
function leaks(text: string): string[] {
  return (
    text.match(
      /column(?:Of|By)|lengthOf|[nN]odeOf|seriesOf|\/node'|\/kernels\/|columns\/bars'|\bas unknown\b/g,
    ) ?? []
  )
}

test('the files of the two folders are known', () => {
  expect(definitions.length).toBeGreaterThan(8)
  expect([...READERS].filter((file) => !files.includes(file))).toEqual([])
})

test.each(definitions)('%s defines features without a way to their values', (file) => {
  expect(leaks(readFileSync(join(CORE, file), 'utf8'))).toEqual([])
})

test.each([
  ["import { columnOf } from './frame'", 'columnOf'],
  ["import { rollingMean } from '../kernels/sum'", '/kernels/'],
  ["import { nodeOf } from './node'", 'nodeOf'],
])('%s would be found', (text, leak) => {
  expect(leaks(text)).toContain(leak)
})
