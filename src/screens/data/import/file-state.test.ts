import { expect, test } from 'vitest'
import type { FileReport, PreviewFile } from '../../../contracts/ingest'
import { countStates, findingsOf, stateOfFile } from './file-state'

const file = (key: string, report: Partial<FileReport>, universe: string[] | null = null) => ({
  key,
  report: { rows: 10, accepted: 10, warnings: [], ...report },
  universe,
})
const warning = (code: string) => ({ code, message: `${code}.`, rows: [] })

const FILES = [
  file('a.csv', {}),
  file('b.csv', { warnings: [warning('volume_missing')] }),
  file('c.csv', { warnings: [warning('volume_missing'), warning('price_jump')] }),
  file('d.csv', { refused: { code: 'not_daily', message: 'monthly bars' } }),
  file('e.txt', {}, ['A', 'B']),
  file('f.csv', { accepted: 9 }),
  file('g.csv', { warnings: [warning('adj_close_not_used')] }),
] as unknown as PreviewFile[]

test('each file asks for the attention of its gravest finding', () => {
  const states = FILES.map((each) => stateOfFile(each, []))
  expect(states).toEqual(['ready', 'check', 'severe', 'refused', 'list', 'check', 'ready'])
})

test('leaving a file out comes before everything else', () => {
  expect(countStates(FILES, ['c.csv', 'd.csv'])).toEqual({
    ready: 2,
    ask: 0,
    check: 2,
    severe: 0,
    refused: 0,
    list: 1,
    'left out': 2,
  })
})

test('the gravest finding is told first, and a refusal tells its reason', () => {
  expect(findingsOf(FILES[2]!)).toBe('price_jump. volume_missing.')
  expect(findingsOf(FILES[3]!)).toBe('refused: monthly bars')
  expect(findingsOf(FILES[5]!)).toBe('1 row refused.')
})
