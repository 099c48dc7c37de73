import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkersFor } from './checkers-for'

/** A checker holds the whole content of a golden file against the code, by vitest's `expect`. */
interface Checker {
  readonly check: (golden: unknown) => void
}

const FOLDER = join(import.meta.dirname, 'golden')
const MODULES = new Map(
  Object.entries(import.meta.glob<Checker>('./checkers/*.ts')).map(([path, load]) => [
    path.replace(/^.*\/(.+)\.ts$/, '$1'),
    load,
  ]),
)
const GOLDEN = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))

describe.each(GOLDEN)('golden %s', (golden) => {
  const names = checkersFor(golden, [...MODULES.keys()])

  test('has a checker', () => {
    expect(
      names,
      `src/testing/golden/${golden}.json has no src/testing/checkers/<stem>.ts whose name begins it`,
    ).not.toEqual([])
  })

  test.each(names)('%s', async (name) => {
    const { check } = await (MODULES.get(name) as () => Promise<Checker>)()
    check(JSON.parse(readFileSync(join(FOLDER, `${golden}.json`), 'utf8')))
    expect(expect.getState().assertionCalls).toBeGreaterThan(0)
  })
})

test.each([
  ['logistic', ['logistic']],
  ['logistic-2', ['logistic']],
  ['labels_fills', ['labels_fills', 'labels_fills-fills']],
  ['labels_fills_later', ['labels_fills', 'labels_fills-fills']],
  ['labels_cv', ['labels']],
  ['nothing', []],
])('golden %s is held against %j', (golden, expected) => {
  const checkers = ['labels_fills-fills', 'labels', 'labels_fills', 'logistic']
  expect(checkersFor(golden, checkers)).toEqual(expected)
})
