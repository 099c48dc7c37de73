import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EntryGroup, findEntries } from './find-entries'

const entry = (name: string, aka = '') => ({ id: name, name, aka, note: 'a quiet note' })
const group = (title: string, limit: number, upFront: boolean, ...names: string[]): EntryGroup => ({
  title,
  entries: names.map((name) => entry(name)),
  limit,
  upFront,
})

const GROUPS = [
  group('Screens', 9, true, 'Start', 'Data', 'Setups'),
  group('Instruments', 3, false, 'AMD', 'DA', 'DATA1', 'XD', 'D', 'ADA'),
]
const names = (text: string) =>
  findEntries(GROUPS, text).map(({ title, entries, more }) => [
    title,
    entries.map(({ name }) => name).join(' '),
    more,
  ])

test('nothing typed shows what stands up front', () => {
  expect(names('  ')).toEqual([['Screens', 'Start Data Setups', 0]])
})

test('the whole name comes first, then beginnings, then what holds the text; the rest is counted', () => {
  expect(names('d')).toEqual([
    ['Instruments', 'D DA DATA1', 3],
    ['Screens', 'Data', 0],
  ])
  expect(names('da')).toEqual([
    ['Instruments', 'DA DATA1 ADA', 0],
    ['Screens', 'Data', 0],
  ])
  expect(names('dat')[0]).toEqual(['Screens', 'Data', 0])
  expect(names('nothing')).toEqual([])
})

test('words begin a match before its middle does, and the other name comes last', () => {
  const entries = [
    entry('X', 'Compass Corp'),
    entry('BCOMP'),
    entry('Import compact'),
    entry('COMP'),
  ]
  const [found] = findEntries([{ title: 'All', entries, limit: 9, upFront: true }], 'comp')
  expect(found?.entries.map(({ name }) => name)).toEqual(['COMP', 'Import compact', 'BCOMP', 'X'])
})

test('the words before a name are looked for too, after the name itself', () => {
  const entries = [
    { ...entry('#2 logistic'), verb: 'Run' },
    { ...entry('Runway'), verb: 'Dataset' },
  ]
  const find = (text: string) =>
    findEntries([{ title: 'All', entries, limit: 9, upFront: true }], text).flatMap((found) =>
      found.entries.map(({ name }) => name),
    )
  expect(find('run')).toEqual(['Runway', '#2 logistic'])
  expect(find('run #2')).toEqual(['#2 logistic'])
  expect(find('dataset')).toEqual(['Runway'])
})

test('what is shown and what is counted are all that match, whatever the limit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 4 })),
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 2 }),
      fc.integer({ min: 1, max: 5 }),
      (symbols, text, limit) => {
        const all = symbols.filter((symbol) => symbol.toLowerCase().includes(text))
        const [found] = findEntries([group('All', limit, false, ...symbols)], text)
        expect(found?.entries.length ?? 0).toBe(Math.min(limit, all.length))
        expect((found?.entries.length ?? 0) + (found?.more ?? 0)).toBe(all.length)
      },
    ),
  )
})
