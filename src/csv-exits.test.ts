import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const SRC = import.meta.dirname
const WRITER = 'core/format/csv.ts'

const sources = readdirSync(SRC, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(SRC, path), text: readFileSync(path, 'utf8') }))
  .filter(({ path }) => !/\.test\.tsx?$/.test(path) && !path.startsWith('testing/'))

const importsWriter = (text: string): boolean => /from '[./]+core\/format\/csv'/.test(text)
const named = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

test('text becomes CSV in one place, so that the compiler holds every other to it', () => {
  expect(named(/as CsvText\b/)).toEqual([WRITER])
})

test('what makes CSV files or blobs writes them through the neutralising writer', () => {
  const makers = sources.filter(
    ({ text }) => /text\/csv/.test(text) || /writeFile(Sync)?\([^)]*\.csv/s.test(text),
  )
  expect(makers.map(({ path }) => path)).toContain('ui/csv.ts')
  expect(makers.filter(({ text }) => !importsWriter(text)).map(({ path }) => path)).toEqual([])
})

test('the command line writes CSV through the same writer', () => {
  const commands = sources.filter(
    ({ path, text }) => path.startsWith('cli/') && /\.csv'/.test(text),
  )
  expect(commands.length).toBeGreaterThan(0)
  expect(commands.filter(({ text }) => !importsWriter(text)).map(({ path }) => path)).toEqual([])
})
